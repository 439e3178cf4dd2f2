package org.inshore.spi.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options for opening documents, beside their limits. The scan puts them in force around each call
 * of an {@link Extractor}, which asks for {@link #current}.
 *
 * @param ocr whether text in pictures is read
 * @param passwords what is tried on documents that ask for one
 * @param records what files of records are declared
 * @param printed whether a document is read as it is printed: with the numbers of lists and, as
 *     form feeds, the ends of pages that it does not hold as text, and without text that is deleted
 *     in tracked changes
 * @param awaited whether somebody waits for this document alone: it may be read by several threads,
 *     which takes more of the processor in all
 */
public record DocumentOptions(
    Ocr ocr, List<String> passwords, List<RecordFiles> records, boolean printed, boolean awaited) {

  /** Reading of text in pictures. */
  public enum Ocr {
    /** No picture is read. */
    OFF,
    /** Pictures are read if the program that does is installed. */
    AUTO,
    /** The scan does not begin without that program. */
    ON
  }

  /** No text of pictures, no passwords. */
  public static final DocumentOptions NONE = new DocumentOptions(Ocr.OFF, List.of());

  private static final ScopedValue<DocumentOptions> CURRENT = ScopedValue.newInstance();

  /** A task on documents. */
  public interface Task {
    /** Does it. */
    void run() throws ScanException, InterruptedException;
  }

  /** Copies the lists. */
  public DocumentOptions {
    passwords = List.copyOf(passwords);
    records = List.copyOf(records);
  }

  /** Declares no files of records. */
  public DocumentOptions(Ocr ocr, List<String> passwords) {
    this(ocr, passwords, List.of());
  }

  /** Reads documents as they are stored. */
  public DocumentOptions(Ocr ocr, List<String> passwords, List<RecordFiles> records) {
    this(ocr, passwords, records, false, false);
  }

  /** The same options, with documents read as they are printed. */
  public DocumentOptions asPrinted() {
    return new DocumentOptions(ocr, passwords, records, true, awaited);
  }

  /** The same options, with somebody waiting for each document. */
  public DocumentOptions asAwaited() {
    return new DocumentOptions(ocr, passwords, records, printed, true);
  }

  /** The first declaration of records that a file's name fits, or null. */
  public @Nullable RecordFiles records(String name) {
    for (RecordFiles declared : records) {
      if (declared.fits(name)) {
        return declared;
      }
    }
    return null;
  }

  /** The options in force in this thread; {@link #NONE} outside of a scan. */
  public static DocumentOptions current() {
    return CURRENT.orElse(NONE);
  }

  /** Runs a task with these options in force. */
  public void during(Task task) throws ScanException, InterruptedException {
    try {
      ScopedValue.where(CURRENT, this)
          .<@Nullable Void, Exception>call(
              () -> {
                task.run();
                return null;
              });
    } catch (ScanException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says how many passwords there are, never which. */
  @Override
  public String toString() {
    return "DocumentOptions[%s, %d passwords, %d records, printed %s]"
        .formatted(ocr, passwords.size(), records.size(), printed);
  }
}
