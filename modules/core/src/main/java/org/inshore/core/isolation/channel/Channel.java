package org.inshore.core.isolation.channel;

/**
 * Pair of streams over a {@link Connection}; each is used by one thread at a time.
 *
 * @param number by which both ends know it
 */
public record Channel(int number, ChannelInput input, ChannelOutput output) {
  /** Lets nothing more come: who reads gets what has come, then the end of the stream. */
  public void end() {
    input.end();
  }
}
