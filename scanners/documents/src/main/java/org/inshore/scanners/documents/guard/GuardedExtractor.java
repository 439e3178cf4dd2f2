package org.inshore.scanners.documents.guard;

import java.util.Set;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/**
 * Extractor of the media types that its name stands for, which runs its reader within {@link
 * Guard}. The reader is called from a method and not held, so that its library is loaded when a
 * first document comes.
 */
public abstract class GuardedExtractor implements Extractor {
  private final String name;
  private final Set<String> mediaTypes;

  /** Takes the extractor's name, for messages, and the media types that it reads. */
  protected GuardedExtractor(String name, String... mediaTypes) {
    this.name = name;
    this.mediaTypes = Set.of(mediaTypes);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaTypes.contains(mediaType);
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    boolean swept = isSwept() && !DocumentOptions.current().printed();
    UnclaimedNumbers numbers = swept ? UnclaimedNumbers.of(document, mediaType, sink) : null;
    try {
      Guard.run(
          numbers == null ? sink : numbers,
          guarded -> {
            readWhole(document, mediaType, limits, guarded);
            if (numbers != null) {
              numbers.push(guarded);
            }
          });
    } catch (ScanException e) {
      if (numbers != null && e.category() != Category.LIMIT_EXCEEDED) {
        pushBroken(numbers);
      }
      throw e;
    }
  }

  /**
   * Hands on the numbers of a document that broke off, if anything came of it before: of others all
   * text is looked through as it stands.
   */
  private static void pushBroken(UnclaimedNumbers numbers) throws InterruptedException {
    try {
      if (numbers.any()) {
        Guard.run(numbers, numbers::push);
      }
    } catch (ScanException e) {
      // Why the document breaks off is told already.
    }
  }

  /**
   * Whether the bytes of documents are looked through for long numbers that do not come: not of
   * text ({@link TextualExtractor}), nor where headers are such numbers.
   */
  protected boolean isSwept() {
    return true;
  }

  /** Reads a document, or what is left of one that is not whole. */
  protected void readWhole(
      Content.Binary document, String mediaType, Limits limits, ContentSink sink) throws Exception {
    read(document, mediaType, limits, sink);
  }

  /**
   * Reads a document.
   *
   * @param sink guarded: what it throws passes the reader untouched
   */
  protected abstract void read(
      Content.Binary document, String mediaType, Limits limits, ContentSink sink) throws Exception;
}
