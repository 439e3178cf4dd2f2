package org.inshore.scanners.documents.structure.encoded;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that are encrypted by what their form says of itself: XML Encryption, notes of Evernote,
 * OpenPGP, age, Ansible's vaults, JOSE. What merely looks random is none.
 */
final class EncryptedText {
  /** What stands before the digits. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:CipherValue|<en-crypt[^>]*|\"base64:aes\")\\s*>\\s*$"
              + "|-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----(?:(?!-----).)*$"
              + "|\\$ANSIBLE_VAULT;[^\\n]*\\n\\s*$",
          Pattern.DOTALL);

  /** What such a head has in any case, which is looked for first. */
  private static final List<String> MARKS =
      List.of("CipherValue", "<en-crypt", "base64:aes", "-----BEGIN ", "$ANSIBLE_VAULT");

  /** Evernote's mark before what it encrypted, in Base64. */
  private static final String EVERNOTE = "RU5DM";

  /** The header of JOSE, alone or with parts behind it. */
  private static final Pattern JOSE = Pattern.compile("(eyJ[\\w-]{20,400})(?:\\.[\\w-]*){0,4}$");

  private EncryptedText() {}

  /** Whether digits are encrypted. */
  static boolean is(String coded, String before) {
    if (coded.startsWith(EVERNOTE)
        || (MARKS.stream().anyMatch(before::contains) && HEAD.matcher(before).find())) {
      return true;
    }
    String header = coded.startsWith("eyJ") ? coded : before.contains("eyJ") ? before : "";
    Matcher jose = JOSE.matcher(header);
    return jose.find() && names(jose.group(1));
  }

  /** Whether a header names how the content is encrypted; one that is signed alone does not. */
  private static boolean names(String header) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(header);
      return new String(bytes, StandardCharsets.UTF_8).matches("\\{.*\"enc\"\\s*:.*\\}");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
