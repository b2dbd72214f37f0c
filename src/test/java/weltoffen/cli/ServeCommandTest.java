package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class ServeCommandTest {

    @Test
    void aPortThatIsTakenIsSaidPlainly() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Run run = Run.of(TestSite.plain(), "serve", "--port", String.valueOf(port));
            assertEquals(1, run.status());
            assertEquals("port " + port + " is taken, perhaps by another preview; end that one or choose another port: "
                    + "--port " + (port + 1) + "\n", run.err());
        }
    }

    @Test
    void aPortThatIsNoneIsWrongUsage() {
        Run run = Run.of(TestSite.plain(), "serve", "--port", "88200");
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("88200 is no port; choose one from 1 to 65535"), run.err());
    }
}
