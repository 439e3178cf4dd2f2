package org.inshore.core.name;

import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.key.Sealer;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Location.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Opens sealed names: gives places their clear names back. A name whose hash is not known, or that
 * the masked form does not fit, stays as it is.
 */
public final class ClearNames {
  private static final Pattern MASKED =
      Pattern.compile("([^/\\\\\n]*[*]{3}[^/\\\\\n]*) #([0-9a-f]{10})(?=[/\\\\\n]|$)");

  private final Function<String, @Nullable SealedName> sealed;
  private final Sealer sealer;
  private final boolean withSecrets;

  /**
   * Makes it.
   *
   * @param sealed finds the sealed name of a hash, or null
   * @param withSecrets whether names that bear a state-secret marking are opened, too
   */
  public ClearNames(
      Function<String, @Nullable SealedName> sealed, Sealer sealer, boolean withSecrets) {
    this.sealed = sealed;
    this.sealer = sealer;
    this.withSecrets = withSecrets;
  }

  /** The place with clear names. */
  public Location clear(Location place) {
    String text = place.source() + place.segments().stream().map(Segment::value).toList();
    if (!text.contains(Names.STARS)) {
      return place;
    }
    Location clear = Location.of(clear(place.source()));
    for (Segment segment : place.segments()) {
      clear = clear.append(segment.type(), clear(segment.value()));
    }
    return clear;
  }

  /** A text with clear names for the masked ones in it. */
  public String clear(String text) {
    return MASKED
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(name(found.group(1), found.group(2), found.group())));
  }

  private String name(String masked, String hash, String otherwise) {
    SealedName found = sealed.apply(hash);
    SealedName.Clear clear = found == null ? null : found.open(sealer);
    if (clear == null || (clear.secret() && !withSecrets)) {
      return otherwise;
    }
    return fits(masked, clear.name()) ? clear.name() : otherwise;
  }

  /** Whether a masked form may be that of a name. */
  private static boolean fits(String masked, String name) {
    String pattern =
        Stream.of(masked.split(Pattern.quote(Names.STARS), -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".+"));
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(Objects.requireNonNull(name)).matches();
  }
}
