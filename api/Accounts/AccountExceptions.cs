using GeoZones.Api.Accounts.SignIn;
using GeoZones.Api.Errors;

namespace GeoZones.Api.Accounts;

/// <summary>A credential that does not hold: 401 with a challenge.</summary>
abstract class UnauthenticatedException(string code, string challenge, Wording wording) : GeoZonesException(code, StatusCodes.Status401Unauthorized, wording)
{
    protected const string Bearer = "Bearer realm=\"GeoZones\"";
    protected const string BadBearer = Bearer + ", error=\"invalid_token\"";

    /// <summary>Only who came with Basic is asked for it: a browser would put up a box of its own.</summary>
    protected const string Basic = "Basic realm=\"GeoZones\", charset=\"UTF-8\"";

    public override IReadOnlyDictionary<string, string> Headers { get; } = new Dictionary<string, string> { ["WWW-Authenticate"] = challenge };
}

/// <summary>The cookie is of no session that lives.</summary>
sealed class SessionEndedException() : UnauthenticatedException("GZ-701", Bearer, new(
    "登录已失效 (超时、已退出或口令已更改)。请重新登录。", "Your session has ended (too long unused, signed out, or the password was changed). Sign in again."));

/// <summary>Name and password are not those of an account.</summary>
sealed class WrongPasswordException() : UnauthenticatedException("GZ-702", Bearer, new(
    "账号或口令不正确。", "Name or password is not right."));

/// <summary>Too many failures to sign in, of a name or from an address.</summary>
sealed class LockedOutException(TimeSpan left) : GeoZonesException("GZ-703", StatusCodes.Status429TooManyRequests, new(
    $"登录失败次数过多，请在 {Math.Ceiling(left.TotalMinutes)} 分钟后再试，或请管理员解锁。", $"Too many failures to sign in. Try again in {Math.Ceiling(left.TotalMinutes)} minutes, or ask an administrator to unlock the account."))
{
    public override TimeSpan? RetryAfter => left;
}

/// <summary>The password is right and the account is disabled.</summary>
sealed class DisabledException() : GeoZonesException("GZ-704", StatusCodes.Status403Forbidden, new(
    "此账号已停用，请联系管理员。", "This account is disabled; ask an administrator."));

/// <summary>Somebody with a one-time secret wants more than to change it.</summary>
sealed class MustChangeException() : GeoZonesException("GZ-705", StatusCodes.Status403Forbidden, new(
    $"您用的是一次性口令，请先更改口令 (POST {AccountPaths.Password})。", $"You signed in with a one-time secret: change the password first (POST {AccountPaths.Password})."));

/// <summary>A new password that is too easy to guess.</summary>
sealed class WeakPasswordException() : GeoZonesException("GZ-706", StatusCodes.Status400BadRequest, new(
    $"新口令须为 {Passwords.Shortest} 至 {Passwords.Longest} 个字符，至少 {Passwords.Variety} 种不同字符，不含账号名，且与原口令不同。", $"A new password has {Passwords.Shortest} to {Passwords.Longest} characters, at least {Passwords.Variety} different ones, not the account's name, and is not the old one."))
{
    public override string? Target => "newPassword";
}

/// <summary>A request that changes something came with a session and without the session's token.</summary>
sealed class CsrfException(string header) : GeoZonesException("GZ-707", StatusCodes.Status403Forbidden, new(
    $"写请求须带请求头 {header}，其值见 GET {AccountPaths.Own} 的 csrf。", $"A request that changes something carries the header {header}; its value is csrf in GET {AccountPaths.Own}."));

/// <summary>The browser says that another site sent the request, or does not say that it came from here.</summary>
sealed class OtherSiteException() : GeoZonesException("GZ-708", StatusCodes.Status403Forbidden, new(
    "请求不是从本站页面发出的 (Origin, Sec-Fetch-Site)。程序请用访问令牌；经代理时请在配置 Proxies 中写明代理。",
    "The request was not sent by a page of this site (Origin, Sec-Fetch-Site). Programs use an access token; a proxy has to be named in Proxies."));

/// <summary>Something that only somebody who signed in may do.</summary>
sealed class SignInFirstException() : UnauthenticatedException("GZ-709", Bearer, new(
    "请先登录。", "Sign in first."));

/// <summary>A personal access token that is none, or not any more.</summary>
sealed class UnknownTokenException() : UnauthenticatedException("GZ-710", BadBearer, new(
    "访问令牌无效: 不存在、已过期、已撤销，或权限已高于其账号。请登录后新建一个。", "The access token does not hold: it is unknown, expired or withdrawn, or goes further than its account now. Sign in and make a new one."));

/// <summary>Basic with a password. Passwords are for the sign-in page alone.</summary>
sealed class PasswordInBasicException() : UnauthenticatedException("GZ-711", Basic, new(
    "Basic 的口令处须填访问令牌 (gz_...)，不接受登录口令。请登录后新建令牌。", "Basic takes an access token (gz_...) in place of the password, never the password itself. Sign in and make a token."));

/// <summary>An Authorization header that says nothing.</summary>
sealed class UnreadableAuthorizationException() : UnauthenticatedException("GZ-712", Basic, new(
    "请求头 Authorization 无法识别；须为 Bearer gz_...、Basic 账号:令牌，或 Bearer JWT，且只有一个。", "The Authorization header is not understood: wanted is one of Bearer gz_..., Basic name:token or Bearer JWT, and only one."));

/// <summary>A bearer token of an outside issuer that does not hold.</summary>
sealed class IssuedTokenException(Wording why) : UnauthenticatedException("GZ-713", BadBearer, new(
    $"外部令牌不被接受: {why.Chinese}。", $"The bearer token is not accepted: {why.English}."));

/// <summary>An outside issuer vouches for somebody, but for no role of ours.</summary>
sealed class UnknownRoleException(string claim, string words) : GeoZonesException("GZ-714", StatusCodes.Status403Forbidden, new(
    $"令牌有效，但其声明 {claim} ({words}) 不是唯一一个本服务的角色。请联系签发方或管理员。", $"The token holds, but its claim {claim} ({words}) does not name exactly one role of this service. Ask its issuer or an administrator."));

/// <summary>Passwords, tokens and accounts are looked after by people, not by tokens.</summary>
sealed class NotByTokenException() : GeoZonesException("GZ-716", StatusCodes.Status403Forbidden, new(
    "此操作须登录后进行，不能用访问令牌。", "This is done signed in, not with a token."));

/// <summary>Accounts are looked after by administrators.</summary>
sealed class NotAnAdministratorException() : GeoZonesException("GZ-717", StatusCodes.Status403Forbidden, new(
    "只有管理员可以管理账号。", "Only an administrator looks after accounts."));

/// <summary>More people sign in at once than there are cores to hash passwords.</summary>
sealed class SignInBusyException() : GeoZonesException("GZ-718", StatusCodes.Status503ServiceUnavailable, new(
    "登录请求过多，请稍后再试。", "Too many people sign in at once; try again in a moment."))
{
    public override TimeSpan? RetryAfter => TimeSpan.FromSeconds(5);
}

/// <summary>The body of a request about accounts says something that cannot be.</summary>
sealed class BadAccountBodyException(string target, string chinese, string english) : GeoZonesException("GZ-720", StatusCodes.Status400BadRequest, new(
    $"{target}: {chinese}。", $"{target}: {english}."))
{
    public override string? Target => target;
}

/// <summary>No such account, or no such token of the account.</summary>
sealed class NoSuchAccountException(string what) : GeoZonesException("GZ-721", StatusCodes.Status404NotFound, new(
    $"没有 {what}。", $"There is no {what}."));

/// <summary>The name is taken.</summary>
sealed class AccountExistsException(string name) : GeoZonesException("GZ-722", StatusCodes.Status409Conflict, new(
    $"账号 {name} 已存在。", $"There is an account {name} already."));

/// <summary>Nobody would be left to administer.</summary>
sealed class LastAdministratorException() : GeoZonesException("GZ-723", StatusCodes.Status409Conflict, new(
    "这是最后一个可用的管理员账号；请先另设一个管理员。", "This is the last administrator who can sign in; make another one first."));
