package org.inshore.scanners.jdbc;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final Pattern FILE = Pattern.compile("(?![:/]{2})[^:?\\p{Cntrl}][^?\\p{Cntrl}]*");

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
      case "sqlite" -> parser.file(after);
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
      if (account.indexOf('@') >= 0) {
        // An account for each host, say: the hosts before the last would be overlooked.
        throw wrong("target.at-sign");
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
    PropertyCheck properties = check(product, "");
    for (OtherUrl.Setting setting : query(query)) {
      String value = setting.value() == null ? "" : setting.value();
      if (PropertyCheck.isUser(setting.key())) {
        user = value;
      } else {
        properties.take(setting.key(), value);
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
        properties.taken());
  }

  /** The settings of a query, decoded. A key without a value is no name that could be shown. */
  private List<OtherUrl.Setting> query(String query) throws ScanException {
    List<OtherUrl.Setting> settings = new ArrayList<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      settings.add(
          equals < 0
              ? new OtherUrl.Setting(" " + decode(pair), null)
              : new OtherUrl.Setting(
                  decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
    }
    return settings;
  }

  private PropertyCheck check(Product product, String name) {
    return new PropertyCheck(AllowedProperties.of(product, name), name, where);
  }

  /** A path, then a query. No form that is anything but a file on this machine. */
  private Target file(String rest) throws ScanException {
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    if (!FILE.matcher(path).matches() || path.regionMatches(true, 0, "file:", 0, 5)) {
      // :resource: may be any URL, :memory: is nothing of anybody's, file: has settings of its own.
      throw wrong("target.sqlite");
    }
    PropertyCheck properties = check(Product.SQLITE, "sqlite");
    for (OtherUrl.Setting setting : query(question < 0 ? "" : rest.substring(question + 1))) {
      properties.take(setting.key(), setting.value() == null ? "" : setting.value());
    }
    return new Target(
        Product.SQLITE,
        Product.SQLITE.prefix() + path,
        List.of(new Target.Server("localhost", 0)),
        null,
        null,
        properties.taken());
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
    OtherUrl parts = OtherUrl.parse(name, rest);
    if (parts == null) {
      throw wrong("target.other-form");
    }
    PropertyCheck properties = check(Product.OTHER, name);
    String user = null;
    for (OtherUrl.Setting setting : parts.properties()) {
      String value = setting.value();
      if (value == null) {
        properties.take(" ", "");
      } else if (value.indexOf('=') >= 0 || value.indexOf('%') >= 0) {
        // The driver may read settings in it that are not seen here.
        throw wrong("target.other-form");
      } else if (PropertyCheck.isUser(setting.key())) {
        user = value;
      } else {
        properties.take(setting.key(), value);
      }
    }
    List<Target.Server> servers =
        parts.hosts().stream().map(each -> new Target.Server(each, 0)).toList();
    return new Target(Product.OTHER, url, servers, user, null, Map.of());
  }

  /**
   * Checks properties from the settings.
   *
   * @param looked names of properties that the operator answers for, where the product is unknown
   * @return the properties, named as the driver names them
   */
  static Map<String, String> check(
      Map<String, String> given, List<String> looked, Target target, String where)
      throws ScanException {
    String name = target.name();
    PropertyCheck check =
        new PropertyCheck(AllowedProperties.of(target.product(), name).and(looked), name, where);
    for (Map.Entry<String, String> property : given.entrySet()) {
      if (PropertyCheck.isUser(property.getKey())) {
        throw new TargetParser(where).wrong("property.user");
      }
      check.take(property.getKey(), property.getValue());
    }
    return check.taken();
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
