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
 * @param conditions what a request must be for it to hold, by name, in lower case
 * @param exceptions what a request must not be
 */
record PolicyStatement(
    boolean allows,
    boolean everyone,
    List<String> actions,
    boolean otherActions,
    List<String> keys,
    boolean otherKeys,
    Set<String> conditions,
    Set<String> exceptions) {

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
          "requester_vpc",
          "qcs:ip");

  /** Whether it is about reading objects. */
  boolean isOfReading() {
    boolean named = actions.stream().anyMatch(PolicyStatement::isReading);
    return named != otherActions;
  }

  /** Whether it is about listing keys. */
  boolean isOfListing() {
    boolean named = actions.stream().anyMatch(each -> Patterns.fits(plain(each), "listbucket"));
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

  /**
   * Whether it keeps to who is somewhere or somebody: what is allowed if a request comes from
   * there, and what is denied unless it does.
   */
  boolean isLimited() {
    Set<String> told = allows ? conditions : exceptions;
    return told.stream().anyMatch(each -> LIMITING.stream().anyMatch(each::contains));
  }

  /** Whether it holds for any request. */
  boolean isUnconditional() {
    return conditions.isEmpty() && exceptions.isEmpty();
  }

  /** All names that it looks at, for people. */
  String names() {
    return String.join(", ", allows ? conditions : exceptions);
  }
}
