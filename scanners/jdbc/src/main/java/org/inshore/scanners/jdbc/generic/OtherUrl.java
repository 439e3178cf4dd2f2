package org.inshore.scanners.jdbc.generic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.jdbc.product.UrlQuery;
import org.jspecify.annotations.Nullable;

/**
 * A URL of a product without a dialect, taken apart: one of the few forms that name a server or a
 * file, then properties. It goes to its driver as it is, so what has no known form is refused.
 *
 * @param hosts the hosts it names
 * @param properties what it sets, in order; the value is null where none is given
 */
record OtherUrl(List<String> hosts, List<UrlQuery.Setting> properties) {
  private static final String HOST = "(?:\\[[0-9A-Fa-f:.%]+\\]|[\\p{L}\\p{N}._-]+)";
  private static final String SERVER = HOST + "(?:\\\\{1,2}[\\w$]+)?(?::[0-9]{1,5})?";
  private static final String SERVERS = SERVER + "(?:," + SERVER + ")*";
  private static final String PATH = "(?!//)[\\p{L}\\p{N} _.~/$#+-]+";
  private static final String ACCOUNT = "(?:[\\p{L}\\p{N}._$#-]+@)?";
  private static final String NETWORK =
      "//" + ACCOUNT + "(?:" + SERVERS + ")?(?:/(?:" + PATH + ")?)?";

  /** {@code //server[,server…][/database]}, or a path or name. */
  private static final Pattern ANY = Pattern.compile(NETWORK + "|" + PATH);

  /** By product: forms that only it has. */
  private static final Map<String, Pattern> OWN =
      Map.of(
          "oracle",
          Pattern.compile(
              "thin:[\\w$#]*@(?:(?:(?:tcps?:)?//)?" + SERVERS + "(?:[:/][\\w.$#]+){0,3}|\\(.*\\))"),
          "h2",
          Pattern.compile("(?:(?:file|nio|mem):)?" + PATH + "|(?:tcp|ssl):" + NETWORK),
          "hsqldb",
          Pattern.compile("(?:file|mem):" + PATH + "|(?:hsqls?):" + NETWORK),
          "sybase",
          Pattern.compile("Tds:" + SERVER + "(?:/" + PATH + ")?"));

  /** Where properties begin: with DB2 and Informix behind a colon. */
  private static final Pattern BEGIN = Pattern.compile("[?;]|:(?=\\s*[A-Za-z_][\\w.]*\\s*=)");

  private static final Pattern SEPARATOR = Pattern.compile("[?&;]");
  private static final Pattern OTHER_HOSTS =
      Pattern.compile("(?://|@//?|@|^Tds:)(\\[[^\\]]+\\]|[\\p{L}\\p{N}._-]+)(?=[:/;,?\\\\]|$)");
  private static final Pattern MORE_HOSTS =
      Pattern.compile("\\G(?:\\\\{1,2}[\\w$]+)?(?::\\d+)?,(\\[[^\\]]+\\]|[\\p{L}\\p{N}._-]+)");

  /** An Oracle connect descriptor's part: its key, and a value unless parts follow. */
  private static final Pattern PART =
      Pattern.compile("\\G\\s*(?:\\(\\s*([\\w]+)\\s*=\\s*([\\p{L}\\p{N} _.:/$#*-]*)|\\))\\s*");

  private static final Set<String> PARTS =
      Set.of(
          "address",
          "address_list",
          "connect_data",
          "connect_timeout",
          "description",
          "description_list",
          "failover",
          "host",
          "load_balance",
          "port",
          "protocol",
          "retry_count",
          "retry_delay",
          "security",
          "server",
          "service_name",
          "sid",
          "ssl_server_dn_match",
          "transport_connect_timeout");

  private static final Set<String> IN_PROCESS = Set.of("h2", "derby", "hsqldb", "duckdb");

  /**
   * Takes a URL apart.
   *
   * @param name the product, the second part of the URL, in lower case
   * @param rest what follows it
   * @return null if it has no known form
   */
  static @Nullable OtherUrl parse(String name, String rest) {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      return null;
    }
    Matcher begin = BEGIN.matcher(rest);
    boolean has = begin.find();
    String base = has ? rest.substring(0, begin.start()) : rest;
    Pattern own = OWN.get(name);
    boolean fits = own == null ? ANY.matcher(base).matches() : own.matcher(base).matches();
    if (!fits) {
      return null;
    }
    Set<String> hosts = new LinkedHashSet<>();
    int descriptor = name.equals("oracle") ? base.indexOf('(') : -1;
    if (descriptor >= 0) {
      if (!readDescriptor(base.substring(descriptor), hosts)) {
        return null;
      }
    } else {
      readHosts(base.replaceFirst("@tcps?://", "@//"), hosts);
    }
    if (hosts.isEmpty() && IN_PROCESS.contains(name)) {
      hosts.add("localhost");
    }
    return new OtherUrl(
        List.copyOf(hosts), has ? settings(rest.substring(begin.end())) : List.of());
  }

  private static void readHosts(String base, Set<String> hosts) {
    Matcher host = OTHER_HOSTS.matcher(base);
    while (host.find()) {
      hosts.add(bare(host.group(1)));
      Matcher more = MORE_HOSTS.matcher(base);
      for (int from = host.end(); more.find(from); from = more.end()) {
        hosts.add(bare(more.group(1)));
      }
    }
  }

  /**
   * Reads {@code (description=(address=(host=h)(port=1))(connect_data=…))}; false if it is none.
   */
  private static boolean readDescriptor(String text, Set<String> hosts) {
    Matcher part = PART.matcher(text);
    int open = 0;
    int at = 0;
    while (part.find()) {
      at = part.end();
      String key = part.group(1);
      if (key == null) {
        if (--open < 0) {
          return false;
        }
        continue;
      }
      open++;
      String lower = key.toLowerCase(Locale.ROOT);
      String value = part.group(2).strip();
      boolean network = value.equalsIgnoreCase("tcp") || value.equalsIgnoreCase("tcps");
      if (!PARTS.contains(lower) || (lower.equals("protocol") && !network)) {
        return false;
      }
      if (lower.equals("host")) {
        hosts.add(value);
      }
    }
    return open == 0 && at == text.length();
  }

  private static List<UrlQuery.Setting> settings(String text) {
    List<UrlQuery.Setting> settings = new ArrayList<>();
    for (String piece : SEPARATOR.split(text, -1)) {
      int equals = piece.indexOf('=');
      if (equals >= 0) {
        settings.add(
            new UrlQuery.Setting(piece.substring(0, equals).strip(), piece.substring(equals + 1)));
      } else if (!piece.isBlank()) {
        settings.add(new UrlQuery.Setting(piece.strip(), null));
      }
    }
    return settings;
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
