package org.inshore.patterns.personalfinancial.online;

import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** E-mail addresses: dots in the right places, and no file name. */
public final class Email implements Validator {
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "png",
          "jpg",
          "jpeg",
          "gif",
          "svg",
          "webp",
          "js",
          "css",
          "html",
          "json",
          "xml",
          "jar",
          "java",
          "class",
          "txt",
          "service",
          "local",
          "localhost",
          "internal");
  // Log-in names of version control, not of persons.
  private static final Set<String> SERVICES = Set.of("git", "hg", "svn");

  @Override
  public String name() {
    return "email";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String address = value.toString().toLowerCase(Locale.ROOT);
    int at = address.indexOf('@');
    if (at < 1 || address.contains("..") || SERVICES.contains(address.substring(0, at))) {
      return false;
    }
    String domain = address.substring(at + 1);
    return address.charAt(0) != '.'
        && address.charAt(at - 1) != '.'
        && domain.indexOf('.') > 0
        && !domain.startsWith("-")
        && !domain.contains(".-")
        && !domain.contains("-.")
        && !FILE_ENDINGS.contains(domain.substring(domain.lastIndexOf('.') + 1));
  }
}
