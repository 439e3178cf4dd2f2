package org.inshore.scanners.jdbc.product;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.spi.scan.ScanException;

/**
 * Parser of targets that name servers, {@code //[user@]host[:port][,host…][/database][?key=value…]}
 * or the database alone; the driver's URL is put together anew from what was understood.
 */
public final class ServerUrl {
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]+");
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.%]+(?:[\\w.]*)");

  private final Product product;
  private final String prefix;
  private final int port;
  private final String where;

  /**
   * Makes a parser.
   *
   * @param prefix how the driver's URLs begin
   * @param port the port where a target names none
   * @param where the data source's id, for messages
   */
  public ServerUrl(Product product, String prefix, int port, String where) {
    this.product = product;
    this.prefix = prefix;
    this.port = port;
    this.where = where;
  }

  /** Reads what follows the scheme. */
  public Target parse(String rest) throws ScanException {
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String place = question < 0 ? rest : rest.substring(0, question);
    String authority = "";
    if (place.startsWith("//")) {
      int slash = place.indexOf('/', 2);
      authority = place.substring(2, slash < 0 ? place.length() : slash);
      place = slash < 0 ? "" : place.substring(slash);
    }
    String database = place.startsWith("/") ? place.substring(1) : place;
    if (database.indexOf('@') >= 0 || query.indexOf('@') >= 0) {
      // A slash or question mark in a password looks like this.
      throw refused("target.at-sign");
    }
    if (database.indexOf('/') >= 0 || database.indexOf(':') >= 0) {
      throw refused("target.form");
    }
    String user = null;
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      String account = authority.substring(0, at);
      if (account.indexOf(':') >= 0) {
        throw refused("target.password");
      }
      if (account.indexOf('@') >= 0) {
        // An account for each host, say: the hosts before the last would be overlooked.
        throw refused("target.at-sign");
      }
      user = UrlQuery.decode(account, where);
    }
    List<Target.Server> servers = new ArrayList<>();
    StringBuilder addresses = new StringBuilder();
    for (String part : authority.substring(at + 1).split(",", -1)) {
      Address address = address(part);
      servers.add(new Target.Server(address.host(), address.port() < 0 ? port : address.port()));
      addresses.append(addresses.isEmpty() ? "" : ",").append(address.text());
    }
    PropertyCheck properties = new PropertyCheck(product.allowed(""), "", where);
    for (UrlQuery.Setting setting : UrlQuery.parse(query, where)) {
      String value = setting.value() == null ? "" : setting.value();
      if (PropertyCheck.isUser(setting.key())) {
        user = value;
      } else {
        properties.take(setting.key(), value);
      }
    }
    String name = UrlQuery.decode(database, where);
    String url =
        prefix
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

  private record Address(String host, int port, String text) {}

  private Address address(String part) throws ScanException {
    String host = part;
    String number = "";
    boolean bracketed = part.startsWith("[");
    int colon = bracketed ? part.indexOf(']') + 1 : part.indexOf(':');
    if (bracketed && colon == 0) {
      throw refused("target.form");
    }
    if (colon >= 0 && colon < part.length()) {
      host = part.substring(0, colon);
      number = part.substring(colon);
      if (!number.matches(":[0-9]{1,5}") || Integer.parseInt(number.substring(1)) > 65535) {
        throw refused("target.port");
      }
    }
    if (host.isEmpty()) {
      host = "localhost";
    }
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    if (!(bracketed ? ADDRESS : HOST).matcher(bare).matches()) {
      throw refused("target.form");
    }
    int parsed = number.length() < 2 ? -1 : Integer.parseInt(number.substring(1));
    return new Address(bare, parsed, host + number);
  }

  private ScanException refused(String key) {
    return Target.refused(key, where);
  }
}
