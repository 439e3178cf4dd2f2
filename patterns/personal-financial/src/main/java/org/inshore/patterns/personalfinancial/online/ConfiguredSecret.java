package org.inshore.patterns.personalfinancial.online;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.table.LetterPairs;
import org.inshore.spi.detect.Validator;

/**
 * Secrets written out in configurations: not a placeholder, a reference to where the secret is, a
 * word, a length or a date. Of {@code user:secret@host} only the secret is looked at.
 */
public final class ConfiguredSecret implements Validator {
  private static final int SHORTEST = 5;

  /** Letters alone and Base64 tell by their length. */
  private static final int SHORTEST_RANDOM = 12;

  private static final int SHORTEST_ENCODED = 10;

  /** Shorter than those, what is nothing like words or their abbreviations. */
  private static final int SHORTEST_DRAWN = 8;

  private static final double LEAST_COMMON = 0.35;

  /** Letters of a code that providers of mail give to programs in place of a password. */
  private static final int MAILBOX_CODE = 16;

  /** Words have a larger share of common pairs of letters; those that change case often, nearly. */
  private static final double MOST_COMMON = 0.7;

  private static final double MOST_COMMON_CHANGING = 0.85;
  private static final int MANY_CHANGES = 4;

  /** Longer numbers are names of something. */
  private static final int LONGEST_DIGITS = 8;

  /** Parts of what stands for a secret that is to be filled in or is kept elsewhere. */
  private static final List<String> PLACEHOLDERS =
      List.of(
          "changeme",
          "change_me",
          "change-me",
          "change.me",
          "your",
          "example",
          "placeholder",
          "xxxx",
          "****",
          "....",
          "todo",
          "replace",
          "dummy",
          "sample",
          "redacted",
          "secretref",
          "vault:",
          "env.",
          "environ",
          "getenv",
          "process.",
          "system.",
          "config.",
          "options.",
          "settings.",
          "self.",
          "this.",
          "props.",
          "params.",
          "request.",
          "undefined",
          "!vault",
          "file:",
          "12345678901234567890");

  /** A constant of a class in a program. */
  private static final Pattern CONSTANT = Pattern.compile("\\w+[.][A-Z]+_[A-Z0-9_]+");

  /** What begins with a stroke as Base64 may, and not as paths do. */
  private static final Pattern ENCODED = Pattern.compile("/[A-Za-z0-9+]{20,}[A-Za-z0-9+/]*={0,2}");

  /** A word and letters in no order of words: Summer-MxuFNQX. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "[A-Z][a-z]{2,11}[-_.](?=.*[A-Z].*[A-Z])(?=.*[a-z])(?![A-Z]?[a-z]+([A-Z][a-z]+)*$)[A-Za-z]{5,14}");

  /** A mark of YAML that says what the next value is, or where it is kept. */
  private static final Pattern TAG = Pattern.compile("!{1,2}[A-Za-z]+[:|>]?");

  /** What stands before a secret in commands, in SQL and in files of passwords. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("user [^ ]{1,24} on >"),
          Pattern.compile("[A-Z_a-z]{3,12}[\"'](, {0,8}| value ?= ?)[\"'](?=.{5})"),
          Pattern.compile(
              "(requirepass|masterauth|primaryauth|bindpw|rootpw|auth_pass|rocommunity|rwcommunity|snmp-server community|REDISCLI_AUTH|auth-pass [^ ]{1,24}|stats auth [^ ]{1,24}:|addauth digest [^ ]{1,24}:)[\"']?[=: ]{0,3}[\"']?"),
          Pattern.compile("[?&; ]?[A-Za-z0-9._-]{3,24}[\"']? {0,16}(=>|[=:>]) {0,4}[\"']?(?=.{5})"),
          Pattern.compile("-[A-Za-z]{3,6}-?[A-Za-z]{3,8}[\"']? [\"']"),
          Pattern.compile("[A-Za-z]{2,13} ?/ ?`?(?=.*[!#$%*@^])"),
          Pattern.compile(" (-u|-U|--user|--proxy-user) ?[\"']?[^:,]{1,32}[:,]"),
          Pattern.compile(
              " -(storepass|keypass|srcstorepass|deststorepass|passwd|passphrase|pwd|(passin|passout|password) pass:|password) ?[\"']?"),
          Pattern.compile(" -[apPw] ?[\"']?"),
          Pattern.compile("[Bb]earer "),
          Pattern.compile(" --(from-literal=)?[a-z-]{1,20}[ =][\"']?"),
          Pattern.compile("[ \t]password "),
          Pattern.compile("/(user|USER):[^ ]{1,40} [\"']?"),
          Pattern.compile("uthorization[\"']?[:= ] ?[\"']?[Bb]asic "),
          Pattern.compile(
              "(identified by|identified with [a-z0-9_]{1,30} by|with password|encrypted password|= ?(old_)?password ?\\() ?(values )?[\"']?",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile("login [!-~]{1,40} password "),
          Pattern.compile("[A-Za-z0-9._-]{1,40}:(543[0-9]|6432):[^:]{1,24}:[^:]{1,24}:"));

  /** A user and its secret, before the name of a database. */
  private static final Pattern ORACLE =
      Pattern.compile(
          "(sqlplus (-[A-Za-z]{1,6} ){0,3}|[Cc][Oo][Nn][Nn]([Ee][Cc][Tt])? |expdp |impdp |sqlldr |userid=|oracle:(thin|oci):)\\w{1,30}/.*@|\\w{1,30}/.*@(//|[A-Za-z0-9.-]+:[0-9]+/)");

  private static final List<String> NAMES =
      List.of("password", "passwd", "secret", "token", "apikey");

  @Override
  public String name() {
    return "configured-secret";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String secret = secret(value.toString());
    if (isItself(value.toString(), secret)) {
      return false;
    }
    String decoded = decoded(secret);
    if (!decoded.isEmpty()) {
      return isSecret(decoded, true);
    }
    return isSecret(secret, false) && !(value.charAt(0) == ' ' && isDigits(secret));
  }

  /** Whether something is set to what a variable of the same name holds: apiV3Key = apiV3Key. */
  private static boolean isItself(String value, String secret) {
    return value.startsWith(secret)
        && value.length() > secret.length()
        && " =:\"'".indexOf(value.charAt(secret.length())) >= 0;
  }

  @Override
  public int before(CharSequence value) {
    return part(value.toString()).from;
  }

  @Override
  public int behind(CharSequence value) {
    return value.length() - part(value.toString()).to;
  }

  static boolean isSecret(String secret, boolean encoded) {
    String low = secret.toLowerCase(Locale.ROOT);
    return secret.length() >= SHORTEST
        && "$@%.".indexOf(secret.charAt(0)) < 0
        && (secret.charAt(0) != '/' || ENCODED.matcher(secret).matches())
        && !(secret.charAt(0) == '!' && TAG.matcher(secret).matches())
        && (secret.indexOf('@') > 0 || !secret.contains("://"))
        && PLACEHOLDERS.stream().noneMatch(low::contains)
        && !isName(low)
        && !CONSTANT.matcher(secret).matches()
        && (encoded || isMixed(secret) || isRandom(secret) || COMPOUND.matcher(secret).matches())
        && !isCount(secret)
        && secret.chars().distinct().count() > 3;
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return true; // a part of what is no secret is none
  }

  /** What stands behind the sign, or between the colon and the last {@code @}. */
  static String secret(String value) {
    Part part = part(value);
    return value.substring(part.from, part.to);
  }

  /** Range of the secret in what is assigned. */
  private record Part(int from, int to) {}

  private static Part part(String value) {
    int colon = value.indexOf(':', 3);
    int at = value.lastIndexOf('@');
    if (value.startsWith("://") && colon >= 0 && colon < at) {
      return new Part(colon + 1, at);
    }
    if (value.endsWith("(") && at > 0) {
      return new Part(value.indexOf(':') + 1, at); // core:secret@tcp(
    }
    if (ORACLE.matcher(value).matches()) {
      return new Part(value.indexOf('/') + 1, at);
    }
    for (Pattern form : FORMS) {
      Matcher before = form.matcher(value);
      if (before.lookingAt()) {
        return new Part(before.end(), value.length());
      }
    }
    return assigned(value);
  }

  private static Part assigned(String value) {
    int from = 0;
    if (value.startsWith("\" value") || value.startsWith("' value")) {
      from = value.indexOf('=') + 1;
    }
    while (from < value.length() && "=:> \"'".indexOf(value.charAt(from)) >= 0) {
      from++;
    }
    int blank = value.indexOf(' ', from);
    if (blank > 0 && value.startsWith("!!", from)) {
      return new Part(blank + 1, value.length());
    }
    int next = value.indexOf('&', from);
    boolean inQuery =
        next > 0 && (value.indexOf('=', next) > 0 || (from > 0 && value.charAt(from - 1) == '='));
    return new Part(from, inQuery ? next : value.length());
  }

  /** Whether it is a word for a secret with something short beside it: {@code password1}. */
  private static boolean isName(String low) {
    return NAMES.stream().anyMatch(name -> low.contains(name) && low.length() < name.length() + 4);
  }

  /** Whether it has a digit, or a sign that words of programs have not. */
  private static boolean isMixed(String secret) {
    return secret.chars().anyMatch(c -> (c >= '0' && c <= '9') || "!#$%^&*@~".indexOf(c) >= 0);
  }

  /** Letters alone that are no words: their pairs are not those of words, or the case changes. */
  private static boolean isRandom(String secret) {
    int changes = 0;
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
        return false;
      }
      boolean upper = Character.isUpperCase(c);
      changes += i > 0 && upper != Character.isUpperCase(secret.charAt(i - 1)) ? 1 : 0;
    }
    double share = LetterPairs.share(secret);
    if (secret.length() >= SHORTEST_DRAWN
        && (share <= LEAST_COMMON || RandomSecret.changesOften(secret))) {
      return true;
    }
    if (secret.length() == MAILBOX_CODE && changes == 0 && share <= MOST_COMMON_CHANGING) {
      return true;
    }
    boolean mixed = secret.length() >= SHORTEST_ENCODED && changes > 2 && share <= MOST_COMMON;
    return mixed
        || (secret.length() >= SHORTEST_RANDOM
            && (share <= MOST_COMMON
                || (MANY_CHANGES * changes >= secret.length() && share <= MOST_COMMON_CHANGING)));
  }

  /** What Base64 stands for, as in manifests of secrets; nothing where that is no text. */
  private static String decoded(String secret) {
    if (secret.length() < SHORTEST_ENCODED) {
      return "";
    }
    try {
      String text = new String(Base64.getDecoder().decode(secret), StandardCharsets.ISO_8859_1);
      return text.chars().allMatch(c -> c > ' ' && c <= '~') ? text : "";
    } catch (IllegalArgumentException e) {
      return ""; // none
    }
  }

  private static boolean isDigits(String secret) {
    return secret.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Lengths, ranges, versions, dates and times. */
  private static boolean isCount(String secret) {
    boolean number =
        secret.chars().allMatch(c -> (c >= '0' && c <= '9') || ".-:/~".indexOf(c) >= 0);
    boolean digits = isDigits(secret);
    return number && (!digits || secret.length() > LONGEST_DIGITS);
  }
}
