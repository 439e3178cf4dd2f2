package org.inshore.core.configuration;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.DocumentOptions.Ocr;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Secret;

/**
 * Settings for opening documents: the section {@code documents:} of a configuration.
 *
 * @param ocr whether text in pictures is read
 * @param passwords references to what is tried on encrypted documents
 */
public record Documents(@Default("auto") Ocr ocr, List<Secret> passwords) {
  /** Pictures are read where that can be had, and no password is known. */
  public static final Documents STANDARD = new Documents(Ocr.AUTO, List.of());

  /** Copies the list. */
  public Documents {
    passwords = List.copyOf(passwords);
  }

  /**
   * What extractors are told.
   *
   * @throws ScanException with {@code CONFIGURATION} if there is no such secret
   */
  public DocumentOptions options() throws ScanException {
    List<String> revealed = new ArrayList<>();
    for (Secret password : passwords) {
      revealed.add(password.reveal());
    }
    return new DocumentOptions(ocr, revealed);
  }
}
