package org.inshore.scanners.s3.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Statement of a bucket's policy.
 *
 * @param allows whether it allows rather than denies
 * @param everyone whether it is for everybody, or for everybody but some
 * @param actions what it is about
 * @param otherActions whether it is about all but those
 * @param keys patterns of the keys that it is about
 * @param otherKeys whether it is about all but those
 * @param conditions what it asks of a request, by name, in lower case
 */
record PolicyStatement(
    boolean allows,
    boolean everyone,
    List<String> actions,
    boolean otherActions,
    List<String> keys,
    boolean otherKeys,
    Set<String> conditions) {

  /**
   * Conditions that let in only who is somewhere or somebody. All others, such as a referer, an
   * encrypted connection or a tag, can be met by anybody.
   */
  private static final List<String> LIMITING =
      List.of(
          "sourceip",
          "sourcevpc",
          "sourcevpce",
          "vpcsourceip",
          "sourceorg",
          "sourceaccount",
          "sourcearn",
          "sourceowner",
          "principalorg",
          "principalaccount",
          "principalarn",
          "principaltag",
          "principalservice",
          "userid",
          "username",
          "dataaccesspoint",
          "vpcid",
          "vpc_id",
          "requester_vpc");

  /** Whether it is about reading objects. */
  boolean isOfReading() {
    boolean named = actions.stream().anyMatch(PolicyStatement::isReading);
    return named != otherActions;
  }

  /** Whether it is about listing keys. */
  boolean isOfListing() {
    boolean named =
        actions.stream().anyMatch(each -> Patterns.fits(plain(each), "listbucket"));
    return named != otherActions;
  }

  private static boolean isReading(String action) {
    String plain = plain(action);
    return Patterns.fits(plain, "getobject") || Patterns.fits(plain, "getobjectversion");
  }

  /** Out of {@code s3:GetObject}, {@code name/cos:GetObject} or {@code GetObject}. */
  private static String plain(String action) {
    return action.substring(action.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether it is about a key. */
  boolean isOf(String key) {
    boolean named = keys.stream().anyMatch(pattern -> Patterns.fits(pattern, key));
    return named != otherKeys;
  }

  /** Whether its conditions let in only who is somewhere or somebody. */
  boolean isLimited() {
    return conditions.stream().anyMatch(each -> LIMITING.stream().anyMatch(each::contains));
  }
}
