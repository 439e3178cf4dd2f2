package org.inshore.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.trees.range.Requests;
import org.junit.jupiter.api.Test;

/** Entries of a chunk that are looked at ahead of the walk, or when it comes to them. */
class LooksTest {
  private static final int MANY = 1_000;
  private static final int FAR = 200;

  private final AtomicInteger asked = new AtomicInteger();

  /** Each entry of an even number is there, each other one vanished. */
  private Folders folders(boolean ahead) {
    return new Folders() {
      @Override
      public Listing list(Entry folder) {
        throw new AssertionError("nothing is listed");
      }

      @Override
      public Entry look(Entry listed) throws ScanException {
        int number = Integer.parseInt(listed.path());
        asked.incrementAndGet();
        if (number % 2 == 1) {
          throw new ScanException(Category.UNREADABLE, Wording.same(listed.path()));
        }
        return Entry.file(listed.path(), number, null, null);
      }

      @Override
      public boolean looksAhead() {
        return ahead;
      }
    };
  }

  private static List<Entry> chunk(int size) {
    List<Entry> chunk = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      chunk.add(Entry.file(String.valueOf(i), -1, null, null));
    }
    return chunk;
  }

  private void looksAtAllInOrder(boolean ahead, int size) throws Exception {
    try (Requests requests = new Requests(4);
        Looks looks = new Looks(folders(ahead), chunk(size), requests)) {
      for (int i = 0; i < size; i++) {
        Looks.Look look = looks.next();
        ScanException failure = look.failure();
        assertThat(look.entry().path()).isEqualTo(String.valueOf(i));
        assertThat(look.entry().size()).isEqualTo(i % 2 == 0 ? i : -1);
        assertThat(failure == null ? "" : failure.wording().en())
            .isEqualTo(i % 2 == 0 ? "" : String.valueOf(i));
      }
    }
    assertThat(asked).hasValue(size);
  }

  @Test
  void eachIsLookedAtOnceAndTellsInItsTurn() throws Exception {
    looksAtAllInOrder(true, MANY);
  }

  @Test
  void aFewAreLookedAtWhenTheirTurnComes() throws Exception {
    looksAtAllInOrder(true, 3);
  }

  @Test
  void whatAListingTellsWholeIsNotAskedForAhead() throws Exception {
    looksAtAllInOrder(false, MANY);
  }

  @Test
  void aWalkThatStandsStillIsNotLeftFarBehind() throws Exception {
    try (Requests requests = new Requests(4);
        Looks looks = new Looks(folders(true), chunk(MANY), requests)) {
      looks.next();
      Thread.sleep(100);
      assertThat(asked.get()).isLessThan(FAR);
    }
  }
}
