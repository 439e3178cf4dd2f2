package org.inshore.scanners.jdbc.mysql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.jdbc.product.FarAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a table's content is from its CREATE TABLE statement, in MySQL and MariaDB: the
 * options {@code CONNECTION} of FEDERATED and CONNECT, and {@code COMMENT} of SPIDER.
 */
public final class TableOptions {
  private static final Pattern SPIDER = Pattern.compile("(\\w+)\\s+\"([^\"]*)\"");

  /** A named server in place of a URL: {@code name} or {@code name/table}. */
  private static final Pattern NAMED = Pattern.compile("([\\w.-]{1,64})(?:/([^/@:]{1,64}))?");

  private TableOptions() {}

  /**
   * The remote endpoints that a statement names; empty if it names none.
   *
   * @param servers what {@code mysql.servers} holds, by name
   */
  public static List<FarAddress> farEnds(String statement, Map<String, FarAddress> servers) {
    List<FarAddress> all = new ArrayList<>();
    for (Option option : options(statement)) {
      if (option.name().equals("CONNECTION")) {
        all.addAll(connection(option.value(), servers));
      } else if (option.name().equals("COMMENT")) {
        FarAddress spider = spider(option.value(), servers);
        if (spider != null) {
          all.add(spider);
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private static List<FarAddress> connection(String value, Map<String, FarAddress> servers) {
    Matcher named = NAMED.matcher(value);
    FarAddress server = named.matches() ? servers.get(named.group(1)) : null;
    if (server != null) {
      return List.of(server.in(named.group(2)));
    }
    boolean mysql = value.startsWith("mysql://");
    return FarAddress.ofUrl(value).stream().map(far -> mysql ? far.orPort(3306) : far).toList();
  }

  private static @Nullable FarAddress spider(String comment, Map<String, FarAddress> servers) {
    Map<String, String> pairs = new HashMap<>();
    Matcher pair = SPIDER.matcher(comment);
    while (pair.find()) {
      String key = pair.group(1).toLowerCase(Locale.ROOT);
      if (List.of("host", "port", "database", "table", "srv", "server").contains(key)) {
        pairs.put(key, pair.group(2));
      }
    }
    String name = pairs.getOrDefault("srv", pairs.remove("server"));
    FarAddress server = name == null ? null : servers.get(name);
    if (server != null) {
      return server.in(pairs.get("table"));
    }
    return pairs.containsKey("host") || name != null ? FarAddress.ofOptions(pairs) : null;
  }

  /** An option that is given with an equals sign, which no column's is. */
  private record Option(String name, String value) {}

  /** All options with a value in single quotes, wherever they stand; quoted text is read over. */
  private static List<Option> options(String statement) {
    List<Option> options = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    int at = 0;
    while (at < statement.length()) {
      char c = statement.charAt(at++);
      if (c != '\'' && c != '`' && c != '"') {
        before.append(c);
        continue;
      }
      StringBuilder value = new StringBuilder();
      at = quoted(statement, at, c, value);
      String words = before.toString().stripTrailing();
      if (c == '\'' && words.endsWith("=")) {
        String[] each = words.substring(0, words.length() - 1).strip().split("[\\s(),]+", -1);
        String name = each.length == 0 ? "" : each[each.length - 1];
        options.add(new Option(name.toUpperCase(Locale.ROOT), value.toString()));
      }
      before.setLength(0);
    }
    return options;
  }

  private static int quoted(String text, int from, char quote, StringBuilder value) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && quote != '`' && at < text.length()) {
        value.append(text.charAt(at++));
      } else if (c != quote) {
        value.append(c);
      } else if (at < text.length() && text.charAt(at) == quote) {
        value.append(text.charAt(at++));
      } else {
        return at;
      }
    }
    return at;
  }
}
