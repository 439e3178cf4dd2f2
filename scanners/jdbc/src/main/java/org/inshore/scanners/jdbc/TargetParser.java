package org.inshore.scanners.jdbc;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/**
 * Reads targets. A target is never repeated in a message: it may hold a password in a form nobody
 * thought of.
 */
final class TargetParser {
  private static final Messages MESSAGES = Messages.of(TargetParser.class);
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]+");
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.%]+(?:[\\w.]*)");
  private static final Pattern OTHER_HOSTS =
      Pattern.compile("(?://|@//?|@)(\\[[^\\]]+\\]|[\\p{L}\\p{N}._-]+)(?=[:/;,?\\\\]|$)");
  private static final Pattern NAMED_HOST =
      Pattern.compile("(?i)\\bhost\\s*=\\s*([\\p{L}\\p{N}._:-]+)");
  private static final Pattern MORE_HOSTS =
      Pattern.compile("\\G(?::\\d+)?,(\\[[^\\]]+\\]|[\\p{L}\\p{N}._-]+)");
  private static final Pattern KEY = Pattern.compile("[?&;,(:]\\s*([\\w.]+)\\s*=");
  private static final Set<String> IN_PROCESS = Set.of("sqlite", "h2", "derby", "hsqldb", "duckdb");

  private final String where;

  private TargetParser(String where) {
    this.where = where;
  }

  /** Whether a target is for this scanner. */
  static boolean handles(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    return lower.startsWith("postgresql://")
        || lower.startsWith("postgres://")
        || lower.startsWith("mysql://")
        || lower.startsWith("mariadb://")
        || lower.startsWith("jdbc:");
  }

  /**
   * Reads a target.
   *
   * @param where the data source's id, for messages
   * @throws ScanException with {@code CONFIGURATION} if it has another form or holds a password
   */
  static Target parse(String target, String where) throws ScanException {
    TargetParser parser = new TargetParser(where);
    String text = target.strip();
    int end = text.indexOf("://");
    String scheme = text.substring(0, Math.max(0, text.indexOf(':'))).toLowerCase(Locale.ROOT);
    if (!scheme.equals("jdbc")) {
      return switch (scheme) {
        case "postgresql", "postgres" ->
            parser.known(Product.POSTGRESQL, text.substring(end < 0 ? 0 : end + 1));
        case "mysql", "mariadb" ->
            parser.known(Product.MYSQL, text.substring(end < 0 ? 0 : end + 1));
        default -> throw parser.wrong("target.form");
      };
    }
    String rest = text.substring("jdbc:".length());
    int colon = rest.indexOf(':');
    String name = rest.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
    String after = rest.substring(colon + 1);
    return switch (name) {
      case "postgresql" -> parser.known(Product.POSTGRESQL, after);
      case "mysql", "mariadb" -> parser.known(Product.MYSQL, after);
      case "" -> throw parser.wrong("target.form");
      default -> parser.other(text, name, after);
    };
  }

  /** {@code //[user@]host[:port][,host…][/database][?key=value&…]}, or the database alone. */
  private Target known(Product product, String rest) throws ScanException {
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String place = question < 0 ? rest : rest.substring(0, question);
    String authority = "";
    if (place.startsWith("//")) {
      int slash = place.indexOf('/', 2);
      authority = place.substring(2, slash < 0 ? place.length() : slash);
      place = slash < 0 ? "" : place.substring(slash);
    } else if (product == Product.MYSQL) {
      throw wrong("target.form");
    }
    String database = place.startsWith("/") ? place.substring(1) : place;
    if (database.indexOf('@') >= 0 || query.indexOf('@') >= 0) {
      // A slash or question mark in a password looks like this.
      throw wrong("target.at-sign");
    }
    if (database.indexOf('/') >= 0 || database.indexOf(':') >= 0) {
      throw wrong("target.form");
    }
    String user = null;
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      String account = authority.substring(0, at);
      if (account.indexOf(':') >= 0) {
        throw wrong("target.password");
      }
      user = decode(account);
    }
    List<Target.Server> servers = new ArrayList<>();
    StringBuilder addresses = new StringBuilder();
    for (String part : authority.substring(at + 1).split(",", -1)) {
      Address address = address(part);
      servers.add(
          new Target.Server(address.host(), address.port() < 0 ? product.port() : address.port()));
      addresses.append(addresses.isEmpty() ? "" : ",").append(address.text());
    }
    Map<String, String> properties = new TreeMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      String key = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (DriverProperties.isUser(key)) {
        user = value;
      } else {
        check(key);
        properties.put(key, value);
      }
    }
    String name = decode(database);
    String url =
        product.prefix()
            + "//"
            + addresses
            + "/"
            + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return new Target(
        product,
        url,
        servers,
        user == null || user.isEmpty() ? null : user,
        name.isEmpty() ? null : name,
        properties);
  }

  private record Address(String host, int port, String text) {}

  private Address address(String part) throws ScanException {
    String host = part;
    String port = "";
    boolean bracketed = part.startsWith("[");
    int colon = bracketed ? part.indexOf(']') + 1 : part.indexOf(':');
    if (bracketed && colon == 0) {
      throw wrong("target.form");
    }
    if (colon >= 0 && colon < part.length()) {
      host = part.substring(0, colon);
      port = part.substring(colon);
      if (!port.matches(":[0-9]{1,5}") || Integer.parseInt(port.substring(1)) > 65535) {
        throw wrong("target.port");
      }
    }
    if (host.isEmpty()) {
      host = "localhost";
    }
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    if (!(bracketed ? ADDRESS : HOST).matcher(bare).matches()) {
      throw wrong("target.form");
    }
    int number = port.length() < 2 ? -1 : Integer.parseInt(port.substring(1));
    return new Address(bare, number, host + port);
  }

  /** Any other URL goes to its driver as it is. */
  private Target other(String url, String name, String rest) throws ScanException {
    if (Pattern.compile("//[^/?;@]*:[^/?;@]*@").matcher(rest).find()
        || Pattern.compile("[^/@\\s]/[^/@\\s]*@").matcher(rest).find()) {
      // The second is the form user/password@.
      throw wrong("target.password");
    }
    Matcher key = KEY.matcher(rest);
    while (key.find()) {
      if (DriverProperties.isPassword(key.group(1)) || DriverProperties.isDangerous(key.group(1))) {
        check(key.group(1));
      }
    }
    Set<String> hosts = new LinkedHashSet<>();
    Matcher host = OTHER_HOSTS.matcher(rest);
    while (host.find()) {
      hosts.add(bare(host.group(1)));
      Matcher more = MORE_HOSTS.matcher(rest);
      for (int from = host.end(); more.find(from); from = more.end()) {
        hosts.add(bare(more.group(1)));
      }
    }
    Matcher named = NAMED_HOST.matcher(rest);
    while (named.find()) {
      hosts.add(bare(named.group(1)));
    }
    if (hosts.isEmpty() && IN_PROCESS.contains(name)) {
      hosts.add("localhost");
    }
    List<Target.Server> servers = hosts.stream().map(each -> new Target.Server(each, 0)).toList();
    return new Target(Product.OTHER, url, servers, null, null, Map.of());
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Refuses a property that holds a password or is dangerous; only its name is shown. */
  void check(String key) throws ScanException {
    if (DriverProperties.isPassword(key)) {
      throw wrong("target.password");
    }
    if (!DriverProperties.allowed(key)) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("property.refused", where, key));
    }
  }

  /** Checks properties from the settings. */
  static void check(Map<String, String> properties, String where) throws ScanException {
    TargetParser parser = new TargetParser(where);
    for (String key : properties.keySet()) {
      if (DriverProperties.isUser(key)) {
        throw parser.wrong("property.user");
      }
      parser.check(key);
    }
  }

  private String decode(String text) throws ScanException {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong("target.form");
    }
  }

  private ScanException wrong(String key) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, where));
  }
}
