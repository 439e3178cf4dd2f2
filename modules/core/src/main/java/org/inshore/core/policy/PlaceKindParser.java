package org.inshore.core.policy;

import java.util.List;
import org.inshore.core.trait.PlaceKinds;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.Wildcard;
import org.inshore.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads by what a kind of place is known: words, names of files, paths. */
final class PlaceKindParser {
  private PlaceKindParser() {}

  static PlaceKinds.Signs signs(YamlValue<PolicyException> field) throws PolicyException {
    field.only("kind", "words", "names", "paths");
    return new PlaceKinds.Signs(
        field.required("kind").constant(PlaceKind.class),
        texts(field.optional("words")),
        texts(field.optional("names")).stream().map(Wildcard::new).toList(),
        texts(field.optional("paths")).stream().map(Wildcard::new).toList());
  }

  private static List<String> texts(@Nullable YamlValue<PolicyException> field)
      throws PolicyException {
    return field == null ? List.of() : field.texts();
  }
}
