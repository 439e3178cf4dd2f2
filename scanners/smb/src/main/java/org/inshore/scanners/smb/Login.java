package org.inshore.scanners.smb;

import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.auth.GSSAuthenticationContext;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Secret;
import org.inshore.spi.source.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Login of an account; its password is read when a session begins and kept nowhere else.
 *
 * @param user the account; null for a guest, and for whoever holds a Kerberos ticket
 * @param domain its domain or realm; empty if none is given
 * @param environment the process's environment
 */
record Login(
    SmbSettings.Login kind,
    @Nullable String user,
    String domain,
    @Nullable Secret password,
    Map<String, String> environment) {
  private static final Messages MESSAGES = Messages.of(Login.class);
  private static final String VARIABLE = "INSHORE_PASSWORD";
  private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

  /** Of a source. */
  static Login of(
      DataSource source, SmbTarget target, SmbSettings settings, Map<String, String> environment)
      throws ScanException {
    String user = settings.user() == null ? target.user() : settings.user();
    if (user == null && settings.login() == SmbSettings.Login.NTLM) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("target.user", source.id()));
    }
    String domain = settings.domain() == null ? target.domain() : settings.domain();
    return new Login(
        settings.login(), user, domain == null ? "" : domain, settings.password(), environment);
  }

  /** The account as reports show it. */
  @Nullable String account() {
    return user == null || domain.isEmpty() ? user : domain + "\\" + user;
  }

  /**
   * What a session is set up with.
   *
   * @throws ScanException if there is no password or no ticket
   */
  AuthenticationContext context() throws ScanException {
    return switch (kind) {
      case GUEST -> AuthenticationContext.guest();
      case NTLM -> new AuthenticationContext(user, required(), domain);
      case KERBEROS -> kerberos();
    };
  }

  private char[] required() throws ScanException {
    char[] word = word();
    if (word == null) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("login.nothing", String.valueOf(account())));
    }
    return word;
  }

  private char @Nullable [] word() throws ScanException {
    String word = password != null ? password.reveal() : environment.get(VARIABLE);
    return word == null || word.isEmpty() ? null : word.toCharArray();
  }

  private AuthenticationContext kerberos() throws ScanException {
    char[] word = word();
    Map<String, String> options = new HashMap<>(Map.of("refreshKrb5Config", "true"));
    String principal = user == null ? null : domain.isEmpty() ? user : user + "@" + domain;
    if (word == null) {
      options.put("useTicketCache", "true");
      options.put("doNotPrompt", "true");
      // As the JDK would, but by the environment that this scanner was given.
      String cache = environment.get("KRB5CCNAME");
      if (cache != null) {
        options.put("ticketCache", cache.replaceFirst("^FILE:", ""));
      }
    }
    if (principal != null) {
      options.put("principal", principal);
    }
    try {
      LoginContext context =
          new LoginContext(
              "inshore",
              new Subject(),
              callbacks -> {
                for (Callback each : callbacks) {
                  if (each instanceof NameCallback name && principal != null) {
                    name.setName(principal);
                  } else if (each instanceof PasswordCallback asked && word != null) {
                    asked.setPassword(word);
                  }
                }
              },
              new Configuration() {
                @Override
                public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                  return new AppConfigurationEntry[] {
                    new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options)
                  };
                }
              });
      context.login();
      return new GSSAuthenticationContext(
          user == null ? "" : user, domain, context.getSubject(), null);
    } catch (LoginException e) {
      throw new ScanException(
          Category.ACCESS_DENIED,
          MESSAGES.wording("login.kerberos", principal == null ? "-" : principal),
          e);
    }
  }

  @Override
  public String toString() {
    return "Login[***]";
  }
}
