package org.inshore.cli.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One component of a bill of materials: a jar, with the licences that its POM declares. */
final class Component {
  private final Map<String, Object> node;

  Component(Map<String, Object> node) {
    this.node = node;
  }

  /** Group and artifact, {@code group:artifact}. */
  String id() {
    return Json.text(node, "group") + ":" + Json.text(node, "name");
  }

  String version() {
    return Json.text(node, "version");
  }

  /** The name of its jar as Maven gives it. */
  String jar() {
    String purl = Json.text(node, "purl");
    int at = purl.indexOf("classifier=");
    String classifier =
        at < 0 ? "" : "-" + purl.substring(at + "classifier=".length()).split("&", 2)[0];
    return Json.text(node, "name") + "-" + version() + classifier + ".jar";
  }

  /** Whether it is a part of Inshore. */
  boolean isOwn() {
    return Json.text(node, "group").equals("org.inshore");
  }

  /** What its POM says, as SPDX identifier, expression or name. */
  List<String> declared() {
    List<String> declared = new ArrayList<>();
    for (Map<String, Object> choice : Json.objects(node, "licenses")) {
      Map<String, Object> licence = Json.object(choice, "license");
      for (String text :
          List.of(
              Json.text(choice, "expression"),
              Json.text(licence, "id"),
              Json.text(licence, "name"))) {
        if (!text.isEmpty()) {
          declared.add(text);
        }
      }
    }
    return declared;
  }

  /**
   * Replaces what the build resolved with what was found to be shipped.
   *
   * @param licence SPDX identifier or expression
   * @param sha256 of the jar that is shipped
   * @param parts what of others it holds
   */
  void complete(String licence, String sha256, List<LicencePolicy.Part> parts) {
    node.put("licenses", licences(licence));
    node.put("hashes", List.of(Map.of("alg", "SHA-256", "content", sha256)));
    if (!parts.isEmpty()) {
      node.put("components", parts.stream().map(Component::nested).toList());
    }
  }

  /** Says how the jar differs from the one that its makers published. */
  void changed(String how) {
    node.put("pedigree", Map.of("notes", how));
  }

  private static Map<String, Object> nested(LicencePolicy.Part part) {
    Map<String, Object> nested = new LinkedHashMap<>();
    nested.put("type", "library");
    nested.put("name", part.name());
    nested.put("licenses", licences(part.licence()));
    return nested;
  }

  private static List<Map<String, Object>> licences(String licence) {
    if (licence.contains(" ")) {
      return List.of(Map.of("expression", licence));
    }
    String key = licence.startsWith("LicenseRef-") ? "name" : "id";
    return List.of(Map.of("license", Map.of(key, licence)));
  }
}
