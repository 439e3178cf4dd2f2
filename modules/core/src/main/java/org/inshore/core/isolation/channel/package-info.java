/**
 * Channels: many streams over one pair of pipes between two processes.
 *
 * <p>{@code Connection} multiplexes; {@code Channel} is one pair of streams of it, whose {@code
 * ChannelOutput} is bounded by a window that {@code ChannelInput} at the other end opens again.
 */
@NullMarked
package org.inshore.core.isolation.channel;

import org.jspecify.annotations.NullMarked;
