package org.inshore.cli.distribution;

import java.util.List;
import org.inshore.cli.distribution.ThirdParty.Shipped;

/** The list of what others made, in plain text. */
final class ThirdPartyList {
  private static final String HEAD =
      """
      What others made in this distribution of Inshore
      本发行版所含第三方软件及其许可证

      Inshore itself is under the Apache License 2.0, see LICENSE; NOTICE says where the facts in
      its tables come from. This list and sbom.cdx.json (CycloneDX) are made by the build from the
      jars that are in lib. Licences are named by their SPDX identifiers. A jar without a text of
      its licence is under the Apache License 2.0, whose text is LICENSE.

      What only tests or the demonstration use (embedded PostgreSQL, MariaDB and MySQL, JUnit,
      axe-core and others) is not in this distribution.
      """;

  private final StringBuilder text = new StringBuilder(HEAD);

  private ThirdPartyList() {}

  static String of(List<Shipped> shipped, LicencePolicy policy) {
    ThirdPartyList list = new ThirdPartyList();
    list.head("Jars");
    for (Shipped one : shipped) {
      if (!one.component().isOwn() || !one.parts().isEmpty()) {
        list.jar(one);
      }
    }
    list.head("Allowed by name, under other terms than the rest");
    policy
        .exceptions()
        .forEach(
            (component, permission) ->
                list.entry(component)
                    .line("licence", permission.licence())
                    .line("shipped under", permission.why())
                    .line("to replace it", permission.replace()));
    list.head("Without a release for years");
    for (LicencePolicy.Unmaintained library : policy.unmaintained()) {
      list.entry(library.component() + " " + library.last())
          .line("used for", library.use())
          .line("harmless since", library.harm());
    }
    return list.text.toString();
  }

  private void jar(Shipped one) {
    Component component = one.component();
    entry(component.id() + " " + component.version())
        .line("licence", one.licence())
        .line("jar", "lib/" + component.jar());
    for (LicencePolicy.Part part : one.parts()) {
      line("holds", part.name() + ": " + part.licence());
    }
    if (one.changed()) {
      line("changed", StackMaps.CHANGE);
    }
  }

  private void head(String title) {
    text.append('\n').append(title).append('\n').append("=".repeat(title.length())).append('\n');
  }

  private ThirdPartyList entry(String name) {
    text.append('\n').append(name).append('\n');
    return this;
  }

  private ThirdPartyList line(String key, String value) {
    text.append("  ").append(key).append(": ").append(value).append('\n');
    return this;
  }
}
