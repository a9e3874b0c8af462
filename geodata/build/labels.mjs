export const labels = () => "[]";
