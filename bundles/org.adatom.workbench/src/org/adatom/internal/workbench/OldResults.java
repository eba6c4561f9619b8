/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.WorkbenchException;

/** Folders of results that give way to newer ones. */
public final class OldResults {
    private OldResults() {
    }

    /**
     * Checks that a folder holds what a run wrote and nothing else, and that it can be replaced.
     *
     * @throws WorkbenchException when not
     */
    public static void requireReplaceable(Path folder) {
        try {
            RunRecords.read(folder.resolve(ResultStore.RUN_FILE));
            var written = written(folder);
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    var name = String.valueOf(file.getFileName());
                    if (!written.contains(name)) {
                        throw new WorkbenchException("the folder " + folder + " is not replaced: it holds '" + name
                                + "', which its run did not write; move that away or choose another folder");
                    }
                }
            }
        } catch (IOException e) {
            throw new WorkbenchException("the folder " + folder + " is not replaced: " + WholeFiles.reason(e), e);
        }
        var parent = folder.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isWritable(parent)) {
            throw new WorkbenchException("cannot write " + folder + ": the folder " + parent
                    + " is read-only; choose another one");
        }
    }

    private static Set<String> written(Path folder) throws IOException {
        var out = new HashSet<>(Set.of(ResultStore.RUN_FILE, ResultWriter.RESULT_FILE, ResultWriter.LOG_FILE,
                ResultWriter.INPUT_FILE));
        var file = folder.resolve(ResultWriter.RESULT_FILE);
        if (Files.exists(file)) {
            try {
                for (var item : new ObjectMapper().readTree(WholeFiles.read(file)).path("items")) {
                    out.add(item.path("file").asText());
                }
            } catch (JsonProcessingException e) {
                throw new IOException(file + " is not JSON", e);
            }
        }
        return out;
    }

    /**
     * Puts a folder in the place of another one, which is deleted then; what fails leaves the older one.
     *
     * @param folder the older one
     * @param part the newer one, whole, beside it
     */
    public static void replace(Path folder, Path part) throws IOException {
        var aside = folder.resolveSibling("." + folder.getFileName() + "." + UUID.randomUUID().toString().substring(0,
                8) + ".old");
        WholeFiles.rename(folder, aside);
        try {
            WholeFiles.rename(part, folder);
        } catch (IOException e) {
            WholeFiles.rename(aside, folder);
            throw e;
        }
        WholeFiles.deleteTree(aside);
    }
}
