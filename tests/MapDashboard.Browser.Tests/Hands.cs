using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapDashboard.Browser.Tests;

/// <summary>How somebody uses the page: with the pointer, or with nothing but the keyboard, which reaches everything by Tab alone.</summary>
/// <param name="keyboard">The keyboard; else the pointer.</param>
public sealed class Hands(MapPage map, bool keyboard)
{
    private const int MostTabs = 250;

    /// <summary>Presses a button, follows a link.</summary>
    public async Task PressAsync(ILocator control)
    {
        if (!keyboard)
        {
            await control.ClickAsync();
            return;
        }
        await ReachAsync(control);
        await map.PressAsync("Enter");
    }

    /// <summary>Switches a checkbox.</summary>
    public async Task SwitchAsync(ILocator checkbox)
    {
        if (!keyboard)
        {
            await checkbox.ClickAsync();
            return;
        }
        await ReachAsync(checkbox);
        await map.PressAsync("Space");
    }

    /// <summary>Puts a text into a field, in the place of what is there.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        if (keyboard)
        {
            await ReachAsync(field);
        }
        else
        {
            await field.ClickAsync();
        }
        await map.PressAsync("Control+A");
        await map.TypeAsync(text);
    }

    /// <summary>Takes the option of a list that opened below the field with the focus.</summary>
    public async Task TakeAsync(ILocator option)
    {
        await Expect(option).ToBeVisibleAsync();
        if (!keyboard)
        {
            await option.ClickAsync();
            return;
        }
        for (var presses = 0; presses < 30 && await option.GetAttributeAsync("aria-selected") != "true"; presses++)
        {
            await map.PressAsync("ArrowDown");
        }
        await map.PressAsync("Enter");
    }

    /// <summary>Opens one of the panel's tabs: Tab reaches the open one, arrows the others.</summary>
    public async Task OpenTabAsync(string name)
    {
        var tab = map.Page.GetByRole(AriaRole.Tab, new() { Name = name });
        if (!keyboard)
        {
            await tab.ClickAsync();
            return;
        }
        await ReachAsync(map.Page.Locator("#panel [role=tab][aria-selected=true]"));
        for (var presses = 0; presses < 5 && await tab.GetAttributeAsync("aria-selected") != "true"; presses++)
        {
            await map.PressAsync("ArrowRight");
        }
        await Expect(tab).ToBeFocusedAsync();
    }

    /// <summary>Opens an entry of the menu of who is signed in.</summary>
    public async Task ChooseAsync(string entry)
    {
        await PressAsync(map.Page.Locator(".account-button"));
        await PressAsync(map.Page.Locator("#account-menu").GetByRole(AriaRole.Button, new() { Name = entry }));
    }

    /// <summary>Goes by Tab from where the focus is, as far round the page as it takes.</summary>
    public async Task ReachAsync(ILocator control)
    {
        await Expect(control).ToBeVisibleAsync();
        for (var presses = 0; presses < MostTabs; presses++)
        {
            if (await control.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
            await map.PressAsync("Tab");
        }
        Assert.Fail($"Tab does not reach {control}");
    }
}
