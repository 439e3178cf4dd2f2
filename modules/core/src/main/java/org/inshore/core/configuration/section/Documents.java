package org.inshore.core.configuration.section;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.DocumentOptions.Ocr;
import org.inshore.spi.scan.RecordFiles;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Secret;

/**
 * Settings for opening documents: the section {@code documents:} of a configuration.
 *
 * @param ocr whether text in pictures is read
 * @param passwords references to what is tried on encrypted documents
 * @param records declarations of files of records
 */
public record Documents(
    @Default("auto") Ocr ocr, List<Secret> passwords, List<DeclaredRecords> records) {
  /** Pictures are read where that can be had, and no password is known. */
  public static final Documents STANDARD = new Documents(Ocr.AUTO, List.of(), List.of());

  /** Copies the lists. */
  public Documents {
    passwords = List.copyOf(passwords);
    records = List.copyOf(records);
  }

  /** The same with the files that it names in a folder. */
  public Documents in(Path folder) {
    return new Documents(
        ocr, passwords, records.stream().map(declared -> declared.in(folder)).toList());
  }

  /**
   * What extractors are told.
   *
   * @throws ScanException with {@code CONFIGURATION} if there is no such secret, copybook or code
   *     page
   */
  public DocumentOptions options() throws ScanException {
    List<String> revealed = new ArrayList<>();
    for (Secret password : passwords) {
      revealed.add(password.reveal());
    }
    List<RecordFiles> declared = new ArrayList<>();
    for (DeclaredRecords one : records) {
      declared.add(one.declared());
    }
    return new DocumentOptions(ocr, revealed, declared);
  }
}
