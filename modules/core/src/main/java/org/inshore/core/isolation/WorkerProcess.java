package org.inshore.core.isolation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.inshore.core.isolation.channel.Connection;

/**
 * Process that reads documents, several at once, each over a channel of its own that is lent to the
 * thread which hands on what comes. What it has compiled serves all of them.
 */
final class WorkerProcess {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  /** Of so many documents one asks for the time, which takes some system calls. */
  private static final int ASKED = 16;

  private final Process process;
  private final boolean brief;
  private final Connection connection;
  private final Deque<WorkerChannel> atRest = new ArrayDeque<>();
  private int busy;
  private long lent;
  private boolean retired;

  private WorkerProcess(Process process, boolean brief) {
    this.process = process;
    this.brief = brief;
    this.connection = Connection.ofScan(process.getInputStream(), process.getOutputStream());
  }

  /**
   * Starts one.
   *
   * @param documents how many it is to read at once
   * @param brief whether only the first compiler serves it
   */
  static WorkerProcess start(int documents, boolean brief) throws IOException {
    Process process = ProcessCommand.builder(documents, brief).start();
    WorkerProcess worker = new WorkerProcess(process, brief);
    Thread.ofPlatform().daemon().name("inshore-worker").start(worker::listen);
    return worker;
  }

  private void listen() {
    try {
      connection.run();
    } catch (IOException e) {
      // Who waits for it hears the end of his channel.
    } finally {
      end();
    }
  }

  /** Lends a channel to the calling thread, for a document that may take so long. */
  synchronized WorkerChannel lend(Duration time) {
    busy++;
    lent++;
    WorkerChannel rested = atRest.poll();
    WorkerChannel channel = rested != null ? rested : new WorkerChannel(this, connection.open());
    channel.lend(time);
    return channel;
  }

  /** Takes a channel back whose document was read. */
  synchronized void takeBack(WorkerChannel channel) {
    atRest.push(channel);
    release();
  }

  /**
   * Gives up a channel whose document is not waited for any longer, and reads no other document.
   */
  synchronized void abandon(WorkerChannel channel) {
    connection.drop(channel.channel());
    retired = true;
    release();
  }

  /** Reads no other document, and ends when those at hand are read. */
  synchronized void retire() {
    retired = true;
    endIfDone();
  }

  private void release() {
    busy--;
    endIfDone();
  }

  private void endIfDone() {
    if (retired && busy == 0) {
      end();
    }
  }

  /** How many documents it reads now. */
  synchronized int busy() {
    return busy;
  }

  /** Whether it read, or reads, another document than one at hand. */
  synchronized boolean isShared() {
    return lent > 1;
  }

  /** Whether it can be given documents. */
  synchronized boolean isServing() {
    return !retired && process.isAlive();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether only the first compiler serves it, for longer than is said; asked now and then. */
  synchronized boolean isBriefNoMore(Duration longest) {
    return brief && lent % ASKED == 0 && processorNanos() > longest.toNanos();
  }

  /** Processor time that it took, as far as the system tells. */
  long processorNanos() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  /** Whether it ended by itself since it had no memory left; only once its stream is at its end. */
  boolean isOutOfMemory() throws InterruptedException {
    return process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
        && process.exitValue() == ProcessCommand.OUT_OF_MEMORY;
  }

  /** Ends it at once. */
  void end() {
    process.destroyForcibly();
  }
}
