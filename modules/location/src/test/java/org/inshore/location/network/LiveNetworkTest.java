package org.inshore.location.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveNetworkTest {
  private final LiveNetwork network = new LiveNetwork();

  @Test
  void timesConnectsToWhatListens() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      Network.Connects connects = network.connect("127.0.0.1", server.getLocalPort());

      assertThat(connects.peer().isLoopbackAddress()).isTrue();
      assertThat(connects.count()).isEqualTo(3);
      assertThat(connects.fastest()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(3));
    }
  }

  @Test
  void aClosedPortIsNoAnswer() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    assertThatThrownBy(() -> network.connect("127.0.0.1", port)).isInstanceOf(IOException.class);
  }

  @Test
  void knowsAddressesOfNames() throws Exception {
    assertThat(network.addresses("localhost")).anyMatch(InetAddress::isLoopbackAddress);
    assertThat(network.addresses("192.0.2.7")).containsExactly(InetAddress.ofLiteral("192.0.2.7"));
  }

  @Test
  void aNameWithoutAddressIsAnError() {
    assertThatThrownBy(() -> network.addresses("no-such-host.invalid"))
        .isInstanceOf(IOException.class);
  }
}
