package org.inshore.trees.range;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inshore.spi.scan.ScanException;

/**
 * The requests to one service: virtual threads, of which no more than a limit are at it at the same
 * time. A request never waits for another one.
 */
public final class Requests implements AutoCloseable {
  private final Gate gate;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("inshore-request-", 1).factory());

  /** Makes one with nothing under way. */
  public Requests(int limit) {
    this.gate = new Gate(limit);
  }

  /** Begins a request that somebody waits for, as soon as the limit lets it. */
  public <T> Future<T> submit(Callable<T> request) {
    return submit(request, false);
  }

  /** Begins a request for later, behind those that somebody waits for. */
  public <T> Future<T> ahead(Callable<T> request) {
    return submit(request, true);
  }

  private <T> Future<T> submit(Callable<T> request, boolean isAhead) {
    return threads.submit(
        () -> {
          long entered = gate.enter(isAhead);
          try {
            return request.call();
          } finally {
            gate.leave(entered);
          }
        });
  }

  /** Makes a request and waits for its answer; an interrupt ends it. */
  public <T> T call(Callable<T> request) throws ScanException, InterruptedException {
    return await(submit(request));
  }

  /** Waits for an answer; an interrupt ends the request. */
  public static <T> T await(Future<T> answer) throws ScanException, InterruptedException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case null -> throw new IllegalStateException(e);
        case ScanException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case InterruptedException _ -> throw new InterruptedException();
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
