namespace GeoZones.Api.Accounts;

/// <summary>The addresses under which people sign in and look after accounts.</summary>
static class AccountPaths
{
    public const string Own = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Password = "/account/password";
    public const string Tokens = "/account/tokens";
    public const string All = "/accounts";

    /// <summary>What somebody was before does not matter; a cookie that has ended must not stand in the way.</summary>
    public static bool IsSigningIn(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path.Equals(SignIn, StringComparison.OrdinalIgnoreCase);

    /// <summary>What somebody with a one-time secret may do.</summary>
    public static bool IsForChanging(PathString path) =>
        path.Equals(Own, StringComparison.OrdinalIgnoreCase) || path.Equals(SignOut, StringComparison.OrdinalIgnoreCase) || path.Equals(Password, StringComparison.OrdinalIgnoreCase);
}
