package org.inshore.scanners.s3.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rule by which a bucket's objects are copied to another bucket.
 *
 * @param enabled whether it copies
 * @param prefix of the keys that are copied; empty for all
 * @param bucket where to
 * @param region of that bucket, as the rule calls it; null if it does not tell
 */
record ReplicationRule(boolean enabled, String prefix, String bucket, @Nullable String region) {

  /** The rules of an answer, in its order; none if it holds none. */
  static List<ReplicationRule> of(byte[] answer) {
    Markup root = Markup.read(answer);
    List<ReplicationRule> rules = new ArrayList<>();
    if (root == null) {
      return rules;
    }
    for (Markup rule : root.children("Rule")) {
      for (Markup destination : rule.children("Destination")) {
        String bucket = destination.text("Bucket");
        if (bucket != null && !bucket.isEmpty()) {
          rules.add(
              new ReplicationRule(
                  isEnabled(rule.text("Status")),
                  prefix(rule),
                  name(bucket),
                  region(bucket, destination.text("Location"))));
        }
      }
    }
    return rules;
  }

  /** Alibaba Cloud says {@code starting}, {@code doing} and {@code closing}. */
  private static boolean isEnabled(@Nullable String status) {
    String plain = status == null ? "" : status.toLowerCase(Locale.ROOT);
    return !(plain.equals("disabled") || plain.equals("closing"));
  }

  private static String prefix(Markup rule) {
    for (String[] path :
        new String[][] {{"Filter", "Prefix"}, {"Filter", "And", "Prefix"}, {"Prefix"}}) {
      String prefix = rule.text(path);
      if (prefix != null) {
        return prefix;
      }
    }
    // Alibaba Cloud has a set of them: with several no one of them is all that is copied.
    List<Markup> sets = rule.children("PrefixSet");
    List<Markup> prefixes = sets.isEmpty() ? List.of() : sets.getFirst().children("Prefix");
    return prefixes.size() == 1 ? prefixes.getFirst().element().getTextContent().strip() : "";
  }

  /** Out of {@code arn:aws:s3:::name}, {@code qcs::cos:region::name-id} or a plain name. */
  private static String name(String bucket) {
    return bucket.substring(bucket.lastIndexOf(':') + 1);
  }

  private static @Nullable String region(String bucket, @Nullable String location) {
    if (location != null && !location.isEmpty()) {
      return location;
    }
    String[] parts = bucket.split(":", -1);
    boolean tencent = parts.length >= 6 && Objects.equals(parts[0], "qcs");
    return tencent && !parts[3].isEmpty() ? parts[3] : null;
  }
}
