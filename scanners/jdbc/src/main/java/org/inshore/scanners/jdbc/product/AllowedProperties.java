package org.inshore.scanners.jdbc.product;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The driver properties of a product that an operator may set: TLS and its files, time-outs, what a
 * network or a time zone needs. Whatever is not listed is refused, so that what a new version of a
 * driver brings is refused until somebody has looked at it.
 *
 * <p>Not listed is what opens other files or hosts, names classes, sends statements of its own,
 * logs values, or undoes what the scanner sets.
 *
 * @param names by name in lower case: the name as its driver writes it
 * @param known whether the product's properties were looked at
 */
public record AllowedProperties(Map<String, String> names, boolean known) {
  /**
   * Dangerous with whatever driver knows them: they run code by name, read local files for a
   * server, send statements or write. Not even an operator who names them may set them.
   */
  private static final Set<String> NEVER =
      Set.of(
          "allowloadlocalinfile",
          "allowlocalinfile",
          "allowmultiqueries",
          "allowurlinlocalinfile",
          "authenticationplugins",
          "autodeserialize",
          "clientreroutealternateservername",
          "clientrerouteserverlistjndiname",
          "connectionlifecycleinterceptors",
          "connectionproperties",
          "connectscript",
          "create",
          "databasename_init",
          "enable_load_extension",
          "exceptioninterceptors",
          "init",
          "initsql",
          "loggerfile",
          "propertiestransform",
          "queryinterceptors",
          "sessionvariables",
          "socketfactory",
          "socketfactoryarg",
          "socketfactoryclass",
          "sslfactory",
          "sslfactoryarg",
          "sslhostnameverifier",
          "statementinterceptors",
          "tracefile",
          "tracedirectory",
          "trustmanagerclass",
          "useconfigs");

  /** The properties of a product whose driver was examined. */
  public static AllowedProperties of(String... names) {
    Map<String, String> byName = new TreeMap<>();
    for (String name : names) {
      byName.put(name.toLowerCase(Locale.ROOT), name);
    }
    return new AllowedProperties(byName, true);
  }

  /** These and some that the operator has examined; these alone where the product is known. */
  public AllowedProperties and(List<String> looked) {
    if (known || looked.isEmpty()) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(names);
    for (String name : looked) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!NEVER.contains(lower)) {
        more.put(lower, name);
      }
    }
    return new AllowedProperties(more, false);
  }

  /** The property as its driver writes it; null if it may not be set. */
  @Nullable String named(String key) {
    return names.get(key.toLowerCase(Locale.ROOT));
  }

  /** The names, for messages. */
  String list() {
    return names.isEmpty() ? "-" : String.join(", ", names.values());
  }
}
