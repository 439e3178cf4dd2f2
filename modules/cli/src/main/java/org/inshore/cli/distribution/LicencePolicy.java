package org.inshore.cli.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which licences may be shipped: an allow-list of SPDX identifiers with the spellings that stand
 * for each, and by name what is allowed beyond it, what jars hold of others and which libraries are
 * no longer kept up.
 *
 * @param spellings from a spelling in lower case to its identifier
 * @param exceptions what is allowed by name, from {@code group:artifact}
 * @param holdings what jars hold of others
 * @param unmaintained what had no release for years
 */
record LicencePolicy(
    Map<String, String> spellings,
    Map<String, Permission> exceptions,
    List<Holding> holdings,
    List<Unmaintained> unmaintained) {

  /**
   * A component under a licence that is not on the allow-list.
   *
   * @param declared how its POM spells the licence
   * @param licence SPDX expression
   * @param why under which terms it is shipped
   * @param replace how its jar can be replaced
   */
  record Permission(List<String> declared, String licence, String why, String replace) {}

  /**
   * Components of others in a jar.
   *
   * @param files patterns of the files that show it
   */
  record Holding(String component, List<Part> parts, List<String> files) {}

  /** A component of others in a jar, with its licence as SPDX identifier. */
  record Part(String name, String licence) {}

  /**
   * A library without a release for years.
   *
   * @param last its last release
   * @param use what it is used for
   * @param harm why it does no harm
   */
  record Unmaintained(String component, String last, String use, String harm) {}

  static LicencePolicy read(Path file) throws IOException {
    Map<String, Object> document = Json.read(file);
    Map<String, String> spellings = new LinkedHashMap<>();
    Map<String, Object> allowed = Json.object(document, "allowed");
    for (String id : allowed.keySet()) {
      spellings.put(id.toLowerCase(Locale.ROOT), id);
      Json.texts(allowed, id).forEach(text -> spellings.put(text.toLowerCase(Locale.ROOT), id));
    }
    Map<String, Permission> exceptions = new LinkedHashMap<>();
    for (Map<String, Object> node : Json.objects(document, "exceptions")) {
      exceptions.put(
          Json.text(node, "component"),
          new Permission(
              Json.texts(node, "declared"),
              Json.text(node, "licence"),
              Json.text(node, "why"),
              Json.text(node, "replace")));
    }
    List<Holding> holdings = new ArrayList<>();
    for (Map<String, Object> node : Json.objects(document, "holdings")) {
      List<Part> parts = new ArrayList<>();
      for (Map<String, Object> part : Json.objects(node, "parts")) {
        parts.add(new Part(Json.text(part, "name"), Json.text(part, "licence")));
      }
      holdings.add(new Holding(Json.text(node, "component"), parts, Json.texts(node, "files")));
    }
    List<Unmaintained> unmaintained = new ArrayList<>();
    for (Map<String, Object> node : Json.objects(document, "unmaintained")) {
      unmaintained.add(
          new Unmaintained(
              Json.text(node, "component"),
              Json.text(node, "last"),
              Json.text(node, "use"),
              Json.text(node, "harm")));
    }
    return new LicencePolicy(spellings, exceptions, holdings, unmaintained);
  }

  /** The licence of a component; {@code null} if it may not be shipped. */
  @Nullable String licence(Component component) {
    List<String> declared = component.declared();
    Permission exception = exceptions.get(component.id());
    if (exception != null) {
      boolean known =
          declared.equals(exception.declared()) || declared.equals(List.of(exception.licence()));
      return known ? exception.licence() : null;
    }
    Set<String> ids = new LinkedHashSet<>();
    for (String text : declared) {
      String id = allowed(text);
      if (id == null) {
        return null;
      }
      ids.add(id);
    }
    return ids.isEmpty() ? null : String.join(" AND ", ids);
  }

  /** The identifier of an allowed licence, however spelt; {@code null} for any other. */
  @Nullable String allowed(String spelling) {
    return spellings.get(spelling.strip().toLowerCase(Locale.ROOT));
  }

  /** What a component holds of others. */
  List<Part> parts(String component) {
    return holdings.stream()
        .filter(holding -> holding.component().equals(component))
        .flatMap(holding -> holding.parts().stream())
        .toList();
  }

  /** Patterns of the files in a component's jar that are accounted for. */
  List<String> files(String component) {
    return holdings.stream()
        .filter(holding -> holding.component().equals(component))
        .flatMap(holding -> holding.files().stream())
        .toList();
  }

  /** Every component that is named. */
  Set<String> named() {
    Set<String> named = new LinkedHashSet<>(exceptions.keySet());
    holdings.forEach(holding -> named.add(holding.component()));
    unmaintained.forEach(library -> named.add(library.component()));
    return named;
  }
}
