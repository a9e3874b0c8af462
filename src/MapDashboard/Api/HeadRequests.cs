namespace MapDashboard.Api;

internal static class HeadRequests
{
    /// <summary>Lets GET endpoints answer HEAD as well (RFC 9110, 9.3.2); the server itself leaves out the body.</summary>
    public static TBuilder AnswersHead<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault();
            if (methods?.HttpMethods is [var only] && HttpMethods.IsGet(only))
            {
                endpoint.Metadata.Remove(methods);
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
            }
        });
        return endpoints;
    }
}
