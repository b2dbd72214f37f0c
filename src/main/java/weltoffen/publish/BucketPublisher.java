package weltoffen.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import weltoffen.bake.CompressedCopies;
import weltoffen.bake.Release;

/**
 * Publishes into an S3-compatible object store, which has no rename: what pages need comes first, then the pages, then
 * what lists pages, and what is gone is deleted last. So each page is whole at any moment. The store itself says what is
 * there (the ETag of an object is the MD5 of its bytes), so a publication that was broken off goes on where it stopped.
 * Where ETags are something else (encryption with keys of one's own), everything is uploaded each time.
 */
public final class BucketPublisher implements AutoCloseable {

    /** What the store refused, in its own words. */
    public static final class Failure extends IOException {
        private static final long serialVersionUID = 1;

        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final Pattern ADDRESS = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    /** Is uploaded before everything else: where it is, a publication has been at work. */
    private static final String FIRST = "robots.txt";

    private static final int ATTEMPTS = 8;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(30);

    private static final Comparator<String> ORDER =
            Comparator.comparingInt(BucketPublisher::rank).thenComparing(Comparator.naturalOrder());

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    private BucketPublisher(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /**
     * A publisher to {@code s3://bucket/prefix}. Credentials and region are what the AWS SDK finds by itself: the
     * environment, {@code ~/.aws}, the machine's role.
     *
     * @param endpoint the store's address, when it is not Amazon's
     * @throws IllegalArgumentException if the address is none
     * @throws Failure if there is no region
     */
    public static BucketPublisher to(String address, Optional<URI> endpoint) throws Failure {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(address);
        }
        String path = matcher.group(2) == null ? "" : matcher.group(2).replaceAll("^/+|/+$", "");
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ))
                .overrideConfiguration(
                        all -> all.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
        builder.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED); // other makers' stores lack them
        endpoint.ifPresent(url -> builder.endpointOverride(url).forcePathStyle(true));
        if (endpoint.isPresent() && System.getenv("AWS_REGION") == null) {
            builder.region(Region.US_EAST_1); // it must be some region; a store of one's own has none
        }
        try {
            return new BucketPublisher(builder.build(), matcher.group(1), path.isEmpty() ? "" : path + "/");
        } catch (SdkException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    /**
     * Asks the store what it has, and changes nothing.
     *
     * @param release the baked site
     * @throws Failure if the store does not answer, in spite of all attempts
     * @throws IllegalArgumentException if there are objects that no publication made; they would be deleted
     */
    public BucketChanges compare(Path release) throws IOException {
        Map<String, String> present = present();
        if (!present.isEmpty() && !present.containsKey(FIRST)) {
            throw new IllegalArgumentException("foreign objects");
        }
        List<String> files = files(release);
        List<String> uploads = new ArrayList<>();
        for (String name : files) {
            if (!md5(release.resolve(name)).equals(present.get(name))) {
                uploads.add(name);
            }
        }
        uploads.sort(ORDER);
        Set<String> wanted = new HashSet<>(files);
        List<String> deletions = present.keySet().stream().filter(name -> !wanted.contains(name)).toList();
        return new BucketChanges(List.copyOf(uploads), deletions, files.size() - uploads.size());
    }

    /**
     * Uploads and deletes.
     *
     * @throws Failure if the store does not answer, in spite of all attempts; the next publication goes on from there
     */
    public void publish(Path release, BucketChanges changes) throws IOException {
        for (String name : changes.uploads()) {
            upload(release.resolve(name), name);
        }
        for (String name : changes.deletions()) {
            delete(name);
        }
    }

    /** Assets first, then pages, then what lists pages: sitemap and feeds. */
    private static int rank(String name) {
        if (name.equals(FIRST)) {
            return -1;
        }
        if (name.endsWith(".html")) {
            return 1;
        }
        return name.endsWith(".xml") || name.endsWith(".atom") ? 2 : 0;
    }

    /** A store's CDN compresses by itself; what was compressed beforehand is for web servers, as what is hidden. */
    private static List<String> files(Path release) {
        return Release.list(release).stream()
                .filter(name -> CompressedCopies.original(name).isEmpty())
                .filter(name -> !name.startsWith(".") || name.startsWith(".well-known/"))
                .toList();
    }

    private Map<String, String> present() throws Failure {
        Map<String, String> etags = new TreeMap<>();
        try {
            client.listObjectsV2Paginator(all -> all.bucket(bucket).prefix(prefix)).contents().forEach(object ->
                    etags.put(object.key().substring(prefix.length()), object.eTag().replace("\"", "")));
        } catch (SdkException e) {
            throw new Failure(e.getMessage(), e);
        }
        return etags;
    }

    private void upload(Path file, String name) throws Failure {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(prefix + name)
                .contentType(ObjectHeaders.contentType(name))
                .cacheControl(ObjectHeaders.cacheControl(name))
                .build();
        try {
            client.putObject(request, RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw new Failure(name + ": " + e.getMessage(), e);
        }
    }

    private void delete(String name) throws Failure {
        try {
            client.deleteObject(object -> object.bucket(bucket).key(prefix + name));
        } catch (SdkException e) {
            throw new Failure(name + ": " + e.getMessage(), e);
        }
    }

    private static String md5(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
