package org.inshore.scanners.jdbc.product;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/**
 * Takes the properties that one source sets, each of them allowed by name and none with a value
 * that leads elsewhere. Messages name properties and never show values.
 */
public final class PropertyCheck {
  private static final Messages MESSAGES = Messages.of(PropertyCheck.class);
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.$-]{0,63}");

  /** A file of this machine; with a host in it, Java would ask that host. */
  private static final Pattern LOCAL = Pattern.compile("(?i)file:(?:///)?(?!//).*");

  private static final Pattern SCHEME =
      Pattern.compile("(?is)\\s*(?:https?|ftps?|ldaps?|rmi|jar|jndi|data|dns|iiop)\\s*:.*");

  private static final Set<String> PASSWORDS =
      Set.of(
          "password",
          "password1",
          "password2",
          "password3",
          "passwd",
          "pwd",
          "pass",
          "sslpassword",
          "trustcertificatekeystorepassword",
          "clientcertificatekeystorepassword",
          "trustpassword",
          "keystorepassword",
          "truststorepassword",
          "javax.net.ssl.keystorepassword",
          "javax.net.ssl.truststorepassword",
          "oracle.net.wallet_password",
          "ssltruststorepassword",
          "sslkeystorepassword",
          "keystoresecret",
          "truststoresecret",
          "accesstoken");

  private final AllowedProperties allowed;
  private final String product;
  private final String where;
  private final Map<String, String> taken = new TreeMap<>();

  /**
   * Begins.
   *
   * @param product the second part of its URLs, for messages
   * @param where the source's id, for messages
   */
  public PropertyCheck(AllowedProperties allowed, String product, String where) {
    this.allowed = allowed;
    this.product = product;
    this.where = where;
  }

  /** Whether a property names the account. */
  public static boolean isUser(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.equals("user") || name.equals("username") || name.equals("uid");
  }

  /**
   * Takes one.
   *
   * @throws ScanException with {@code CONFIGURATION} if it is not allowed
   */
  public void take(String key, String value) throws ScanException {
    if (PASSWORDS.contains(key.toLowerCase(Locale.ROOT))) {
      throw wrong("target.password");
    }
    String name = allowed.named(key);
    if (name == null) {
      // What is no name may be a piece of a password.
      String shown = NAME.matcher(key).matches() ? key : "?";
      throw allowed.known()
          ? wrong("property.refused", shown, allowed.list())
          : wrong("property.unlisted", shown, product, allowed.list());
    }
    if (isElsewhere(value)) {
      throw wrong("property.elsewhere", name);
    }
    taken.put(name, value);
  }

  /** The properties taken, by the driver's names. */
  public Map<String, String> taken() {
    return taken;
  }

  private static boolean isElsewhere(String value) {
    if (value.strip().regionMatches(true, 0, "file:", 0, "file:".length())) {
      return !LOCAL.matcher(value.strip()).matches();
    }
    return value.contains("//") || SCHEME.matcher(value).matches();
  }

  private ScanException wrong(String key, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = where;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, arguments));
  }
}
