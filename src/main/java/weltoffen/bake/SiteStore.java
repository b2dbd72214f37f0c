package weltoffen.bake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * JBake's content store, in memory. The crawler and the renderer need only these methods; every other query of the
 * parent class would ask OrientDB, which is not there, and pages are not found by queries here but in the
 * {@link weltoffen.model.Site}.
 */
final class SiteStore extends ContentStore {

    private final Map<String, DocumentModel> bySourceUri = new LinkedHashMap<>();

    SiteStore() {
        super("memory", "site");
    }

    @Override
    public void addDocument(DocumentModel document) {
        bySourceUri.put(document.getSourceuri(), document);
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return new DocumentList<>(); // every document is new: the site itself knows what is cached
    }

    @Override
    public long getDocumentCount(String docType) {
        return bySourceUri.values().stream()
                .filter(document -> docType.equals(document.getType()))
                .count();
    }

    /** The documents that the crawler found, in its order. */
    Iterable<DocumentModel> documents() {
        return bySourceUri.values();
    }
}
