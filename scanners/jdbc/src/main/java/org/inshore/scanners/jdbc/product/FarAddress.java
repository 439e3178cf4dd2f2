package org.inshore.scanners.jdbc.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Address of another server, by what a connection string or the options of a catalogue say.
 *
 * <p>Such a text may hold an account and a password. Only host, port and names of databases and
 * tables are taken out of it; where it is not plain which part is which, nothing is.
 *
 * @param host name or address; null if the text does not tell
 * @param port its port; 0 if the text does not tell
 * @param name what is meant there, from the outside in: database, schema, table; or null
 */
public record FarAddress(@Nullable String host, int port, @Nullable String name) {
  private static final FarAddress NONE = new FarAddress(null, 0, null);
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:%-]{1,255}");
  private static final Pattern NAME = Pattern.compile("[^@=\\p{Cntrl}]{1,200}");
  private static final Pattern URL =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.:-]{0,60}://([^/?#;]*)(/[^?#;]*)?.*", Pattern.DOTALL);
  private static final Pattern SERVER = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::([0-9]{1,5}))?");
  private static final Pattern ORACLE = Pattern.compile("//([^/:@]+)(?::([0-9]{1,5}))?(/.*)?");

  /** Options that may name a host, in the order in which they count. */
  public static final List<String> HOST_OPTIONS =
      List.of("hostaddr", "host", "servername", "address", "addresses", "dbserver", "server");

  /** Options that may name what is meant at the remote endpoint, from the outside in. */
  public static final List<String> NAME_OPTIONS =
      List.of("dbname", "database", "schema_name", "schema", "table_name", "table", "collection");

  /** A host and, where it is known, its port. */
  public static FarAddress of(String host, @Nullable String port) {
    return new FarAddress(host(host), port(port), null);
  }

  /** The remote endpoint as flows have it; unnamed if no host is known. */
  public Endpoint endpoint(String what, Wording how) {
    return host == null ? Endpoint.unnamed(what, how) : new Endpoint(host, port, how);
  }

  /** This address, with a standard port where it has none. */
  public FarAddress orPort(int standard) {
    return port == 0 && host != null ? new FarAddress(host, standard, name) : this;
  }

  /** This address, with the name of a database or table in it. */
  public FarAddress in(@Nullable String inner) {
    String longer = names(Stream.of(name, inner));
    return new FarAddress(host, port, longer);
  }

  /**
   * Reads a connection string of PostgreSQL, see "Connection Strings" in the documentation of
   * libpq: {@code key=value …} or a URI. Several hosts give several addresses.
   */
  public static List<FarAddress> ofConnectionString(String text) {
    if (text.startsWith("postgresql://") || text.startsWith("postgres://")) {
      return ofUrl(text).stream().map(each -> each.orPort(5432)).toList();
    }
    Map<String, String> pairs = ConnectionPairs.parse(text);
    if (pairs == null || pairs.containsKey("service")) {
      return List.of(NONE);
    }
    String addresses = pairs.getOrDefault("hostaddr", "");
    String[] hosts =
        (addresses.isEmpty() ? pairs.getOrDefault("host", "") : addresses).split(",", -1);
    String[] ports = pairs.getOrDefault("port", "").split(",", -1);
    List<FarAddress> all = new ArrayList<>();
    for (int i = 0; i < hosts.length; i++) {
      String port = ports.length == 1 ? ports[0] : i < ports.length ? ports[i] : "";
      all.add(
          new FarAddress(
                  host(hosts[i].isBlank() ? "localhost" : hosts[i]),
                  port(port),
                  name(pairs.get("dbname")))
              .orPort(5432));
    }
    return all;
  }

  /** Reads {@code scheme://user:password@host:port,host:port/database/table?…}. */
  public static List<FarAddress> ofUrl(String text) {
    Matcher url = URL.matcher(text);
    long ats = text.chars().filter(c -> c == '@').count();
    if (!url.matches()) {
      return List.of(NONE);
    }
    String authority = url.group(1);
    int at = authority.indexOf('@');
    if (ats > 1 || (ats == 1 && at < 0)) {
      // An account or a password holds what ends it: a part of it must not be taken for a host.
      return List.of(NONE);
    }
    String path = url.group(2);
    String name = path == null ? null : names(Stream.of(path.split("/", -1)));
    List<FarAddress> all = new ArrayList<>();
    for (String server : authority.substring(at + 1).split(",", -1)) {
      Matcher parts = SERVER.matcher(server);
      if (!parts.matches()) {
        return List.of(NONE);
      }
      String host = parts.group(1).replaceAll("[\\[\\]]", "");
      all.add(
          new FarAddress(host(host.isEmpty() ? "localhost" : host), port(parts.group(2)), name));
    }
    return all;
  }

  /** Reads the options of a foreign server. */
  public static FarAddress ofOptions(Map<String, String> options) {
    String port = options.get("port");
    String name = names(NAME_OPTIONS.stream().map(options::get));
    for (String option : HOST_OPTIONS) {
      String value = options.get(option);
      if (value != null && !value.isBlank()) {
        Matcher oracle = ORACLE.matcher(value);
        if (oracle.matches()) {
          return new FarAddress(host(oracle.group(1)), port(oracle.group(2)), name);
        }
        return new FarAddress(host(value), port(port), name);
      }
    }
    for (String value : options.values()) {
      if (value.contains("://")) {
        return ofUrl(value).getFirst();
      }
    }
    return new FarAddress(null, 0, name);
  }

  /** Parts of a name joined, those that are missing left out; null if there is none. */
  public static @Nullable String names(Stream<@Nullable String> parts) {
    String joined =
        String.join(".", parts.map(FarAddress::name).filter(part -> part != null).toList());
    return joined.isEmpty() ? null : joined;
  }

  private static @Nullable String name(@Nullable String text) {
    return text != null && NAME.matcher(text).matches() ? text : null;
  }

  /** A host; a folder is that of a socket on the same machine. */
  private static @Nullable String host(String text) {
    String host = text.strip();
    if (host.startsWith("/") || host.startsWith("@")) {
      return "localhost";
    }
    return HOST.matcher(host).matches() ? host.toLowerCase(Locale.ROOT) : null;
  }

  private static int port(@Nullable String text) {
    if (text == null || !text.strip().matches("[0-9]{1,5}")) {
      return 0;
    }
    int port = Integer.parseInt(text.strip());
    return port <= 65535 ? port : 0;
  }
}
