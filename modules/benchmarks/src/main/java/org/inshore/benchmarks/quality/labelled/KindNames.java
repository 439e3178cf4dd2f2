package org.inshore.benchmarks.quality.labelled;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Names of kinds for the labels of public sets. Not there are addresses of machines, which rules
 * look for only behind a label, and words that say something of a person without a value.
 */
final class KindNames {
  private static final List<String> CARD = List.of("cn-bank-card", "account-number");
  private static final List<String> IDENTITY =
      List.of("cn-resident-id", "hmt-residence-permit", "cn-foreign-permanent-resident");
  private static final List<String> CREDIT_CODE = List.of("cn-uscc", "cn-uscc-sole-proprietor");
  private static final List<String> TELEPHONE = List.of("cn-mobile-number", "cn-landline");
  private static final List<String> LANDLINE = List.of("cn-landline");

  private static final Map<String, List<String>> BY_LABEL =
      Map.ofEntries(
          Map.entry("bank_card", CARD),
          Map.entry("bank_card_spaced", CARD),
          Map.entry("cn_card_bin", CARD),
          Map.entry("cn_card_printed", CARD),
          Map.entry("cn_id15", List.of("cn-resident-id")),
          Map.entry("cn_id18", IDENTITY),
          Map.entry("cn_id18_spaced", IDENTITY),
          Map.entry("id_card", IDENTITY),
          Map.entry("id_number", IDENTITY),
          Map.entry("cn_mobile", List.of("cn-mobile-number")),
          Map.entry("mobile_phone", List.of("cn-mobile-number")),
          Map.entry("phone", TELEPHONE),
          Map.entry("cn_tel", LANDLINE),
          Map.entry("telephone", LANDLINE),
          Map.entry("cn_passport", List.of("cn-passport")),
          Map.entry("passport", List.of("cn-passport")),
          Map.entry("email", List.of("email-address")),
          Map.entry("hk_id", List.of("hong-kong-id")),
          Map.entry("tw_id", List.of("taiwan-id")),
          Map.entry("plate", List.of("cn-license-plate")),
          Map.entry("license_plate", List.of("cn-license-plate")),
          Map.entry("uscc", CREDIT_CODE),
          Map.entry("credit_code", CREDIT_CODE),
          Map.entry("social_credit_code", CREDIT_CODE),
          Map.entry("vin", List.of("vin")),
          Map.entry("person", List.of("person-name")),
          Map.entry("address", List.of("cn-address")),
          Map.entry("date_of_birth", List.of("birth-date")),
          Map.entry("financial", List.of("personal-income", "loan-balance", "overdue-record")),
          Map.entry("military_id", List.of("military-id")),
          Map.entry("qq", List.of("qq-account")),
          Map.entry("wechat", List.of("wechat-account")),
          Map.entry("iban", List.of("iban")),
          Map.entry("imei", List.of("device-id")),
          Map.entry("hk_mobile", List.of("hmt-phone-number")),
          Map.entry("mo_mobile", List.of("hmt-phone-number")),
          Map.entry("tw_mobile", List.of("hmt-phone-number")),
          Map.entry("social_security", List.of("social-security-number")),
          Map.entry("ethnicity", List.of("ethnicity")),
          Map.entry("workplace", List.of("employer")));

  private final Set<String> rules;
  private final Map<String, Long> unknown = new TreeMap<>();

  /** Takes the ids of the rules that are in force. */
  KindNames(Set<String> rules) {
    this.rules = new TreeSet<>(rules);
  }

  /**
   * The rules in force for a label, which may be the id of one; none where no rule looks for such a
   * thing.
   */
  List<String> of(String label) {
    return BY_LABEL.getOrDefault(label, List.of(label)).stream().filter(rules::contains).toList();
  }

  /**
   * The rules that are right to find a value with a label: those for it, and for what it is too.
   */
  List<String> accepted(String label) {
    // Most numbers of social security are resident identity numbers, and reported as such.
    return Stream.concat(
            of(label).stream(),
            label.equals("social_security") ? of("id_number").stream() : Stream.of())
        .toList();
  }

  /** Notes a case that no rule looks for. */
  void leaveOut(String set, String label) {
    unknown.merge(set + ": " + label, 1L, Long::sum);
  }

  /** How many cases were left out, by set and label. */
  Map<String, Long> leftOut() {
    return unknown;
  }
}
