package org.inshore.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedConnectionTest {
  private final List<String> calls = new ArrayList<>();
  private final Fake line = new Fake();
  private final SharedConnection<Object> shared = new SharedConnection<>(line);

  @Test
  void oneConnectionServesUntilItIsLost() throws Exception {
    Object first = shared.get();
    assertThat(shared.get()).isSameAs(first);
    shared.lose(first);
    Object second = shared.get();
    assertThat(second).isNotSameAs(first);
    // A request that was under way on the first one tells of its loss again.
    shared.lose(first);
    assertThat(shared.get()).isSameAs(second);
    assertThat(calls).containsExactly("end", "connect", "end", "end", "connect");
  }

  @Test
  void aConnectionThatDoesNotStandAnyMoreIsMadeAnew() throws Exception {
    Object first = shared.get();
    line.open = false;
    assertThat(shared.get()).isNotSameAs(first);
  }

  @Test
  void theReasonOfAFailedAttemptIsToldWithoutAnother() {
    line.failure = new ScanException(Category.UNREACHABLE, new Wording("到不了", "unreachable"));
    assertThatThrownBy(shared::get).isSameAs(line.failure);
    assertThat(calls).containsExactly("end", "connect", "end");
    assertThatThrownBy(shared::get).isSameAs(line.failure);
    assertThat(calls).hasSize(3);
  }

  @Test
  void nothingIsConnectedOnceItIsClosed() throws Exception {
    shared.get();
    shared.close();
    assertThat(calls).containsExactly("end", "connect", "cut", "end");
    assertThat(shared.isClosed()).isTrue();
    assertThatThrownBy(shared::get).isInstanceOf(InterruptedException.class);
    assertThat(calls).hasSize(4);
  }

  private final class Fake implements SharedConnection.Line<Object> {
    private boolean open = true;
    private @Nullable ScanException failure;

    @Override
    public Object connect() throws ScanException {
      calls.add("connect");
      if (failure != null) {
        throw failure;
      }
      return new Object();
    }

    @Override
    public boolean isOpen(Object connection) {
      return open;
    }

    @Override
    public void end() {
      calls.add("end");
    }

    @Override
    public void cut() {
      calls.add("cut");
    }
  }
}
