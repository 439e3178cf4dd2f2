package org.inshore.spi.scan;

import java.util.List;

/**
 * Options for opening documents, beside their limits. The scan puts them in force around each call
 * of an {@link Extractor}, which asks for {@link #current}.
 *
 * @param ocr whether text in pictures is read
 * @param passwords what is tried on documents that ask for one
 */
public record DocumentOptions(Ocr ocr, List<String> passwords) {

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

  /** Copies the list. */
  public DocumentOptions {
    passwords = List.copyOf(passwords);
  }

  /** Those in force in this thread: none where no scan put any. */
  public static DocumentOptions current() {
    return CURRENT.orElse(NONE);
  }

  /** Does something with these in force. */
  public void during(Task task) throws ScanException, InterruptedException {
    try {
      ScopedValue.where(CURRENT, this)
          .<@org.jspecify.annotations.Nullable Void, Exception>call(
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
    return "DocumentOptions[" + ocr + ", " + passwords.size() + " passwords]";
  }
}
