package weltoffen.publish;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An object store in memory, with one bucket. The credentials stand where the AWS SDK looks for them. */
public final class ObjectStore implements AutoCloseable {

    /** The name of its bucket. */
    public static final String BUCKET = "thaff";

    private static final String IDENTITY = "editor";
    private static final String SECRET = "not-a-secret";

    private final S3Proxy server;
    private final S3Client client;

    private ObjectStore(S3Proxy server) {
        this.server = server;
        System.setProperty("aws.accessKeyId", IDENTITY);
        System.setProperty("aws.secretAccessKey", SECRET);
        this.client = S3Client.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        client.createBucket(all -> all.bucket(BUCKET));
    }

    /** Starts it on a free port of the loopback address. */
    public static ObjectStore start() throws Exception {
        S3Proxy server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, IDENTITY, SECRET)
                .build();
        server.start();
        return new ObjectStore(server);
    }

    /** Its address. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** For looking into it. */
    public S3Client client() {
        return client;
    }

    @Override
    public void close() throws Exception {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        client.close();
        server.stop();
    }
}
