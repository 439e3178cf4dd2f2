package org.inshore.location.name;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a host name: labels, one of which may hold {@code {region}}; a leading {@code *} is
 * other labels, {@code ?} any one label, a {@code *} at either end of the label with the region any
 * characters.
 */
final class HostTemplate {
  private static final String REGION = "{region}";
  private static final String ANY = "?";

  private final List<String> labels;
  private final boolean open;
  private final int leastBefore;

  /**
   * Reads a form.
   *
   * @param leastBefore how many labels a leading {@code *} stands for at least
   */
  HostTemplate(String template, int leastBefore) {
    this.leastBefore = leastBefore;
    List<String> all = List.of(template.split("\\.", -1));
    open = all.getFirst().equals("*");
    labels = open ? all.subList(1, all.size()) : all;
    if (labels.stream().anyMatch(label -> label.isEmpty() || label.equals("*"))) {
      throw new IllegalArgumentException(
          "host form \"" + template + "\": * may stand for whole labels at the start only");
    }
  }

  /** Match of a host with this form. */
  record Fit(@Nullable String region) {}

  /** Compares a host in lower case; null when it has another form or holds no known region. */
  @Nullable Fit fit(String host, Collection<String> regions) {
    List<String> given = List.of(host.split("\\.", -1));
    int extra = given.size() - labels.size();
    if (open ? extra < leastBefore : extra != 0) {
      return null;
    }
    String region = null;
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      String actual = given.get(i + extra);
      if (label.contains(REGION)) {
        region = region(label, actual, regions);
        if (region == null) {
          return null;
        }
      } else if (!label.equals(ANY) && !label.equals(actual)) {
        return null;
      }
    }
    return new Fit(region);
  }

  /** The longest known region with which a label has the template's form. */
  private static @Nullable String region(String label, String actual, Collection<String> regions) {
    String before = label.substring(0, label.indexOf(REGION));
    String after = label.substring(before.length() + REGION.length());
    String best = null;
    for (String region : regions) {
      if (isAround(before, region, after, actual)
          && (best == null || region.length() > best.length())) {
        best = region;
      }
    }
    return best;
  }

  private static boolean isAround(String before, String region, String after, String actual) {
    boolean anyBefore = before.startsWith("*");
    boolean anyAfter = after.endsWith("*");
    String fixed =
        before.substring(anyBefore ? 1 : 0)
            + region
            + after.substring(0, after.length() - (anyAfter ? 1 : 0));
    if (anyBefore) {
      return anyAfter ? actual.contains(fixed) : actual.endsWith(fixed);
    }
    return anyAfter ? actual.startsWith(fixed) : actual.equals(fixed);
  }
}
