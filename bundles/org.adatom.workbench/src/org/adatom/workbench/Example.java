/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adatom.internal.workbench.WholeFiles;

/**
 * A ready study: an analysis file and the files that it reads.
 *
 * @param file the analysis file
 * @param others what lies beside it, may be empty
 */
public record Example(Attachment file, List<Attachment> others) {

    /**
     * One file of an example.
     *
     * @param name its name, without a folder
     * @param content its bytes
     */
    public record Attachment(String name, byte[] content) {
        /** {@return what stands in it, as UTF-8} */
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** Copies the list. */
    public Example {
        others = List.copyOf(others);
    }

    /** {@return the study that the analysis file describes} @throws AnalysisFileException when the file is wrong */
    public AnalysisFile study() throws AnalysisFileException {
        return AnalysisFile.parse(file.text(), file.name());
    }

    /**
     * {@return the analysis file, written into a folder with all that it reads} What is there already is kept.
     *
     * @param folder where; it is made when it does not exist
     * @throws IOException when a file cannot be written, with file and reason
     */
    public Path extract(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var other : others) {
            keepOrWrite(folder.resolve(other.name()), other);
        }
        var target = folder.resolve(file.name());
        keepOrWrite(target, file);
        return target;
    }

    /**
     * Writes the analysis file under a name of its own; what it reads comes beside it.
     *
     * @param target the name; there must be no such file
     * @throws FileAlreadyExistsException when there is one, or one of what it reads; then nothing is written
     * @throws IOException when a file cannot be written, with file and reason
     */
    public void write(Path target) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        for (var other : others) {
            if (folder != null && Files.exists(folder.resolve(other.name()))) {
                throw new FileAlreadyExistsException(folder.resolve(other.name()).toString());
            }
        }
        for (var other : others) {
            if (folder != null) {
                write(folder.resolve(other.name()), other);
            }
        }
        write(target, file);
    }

    private static void keepOrWrite(Path target, Attachment attachment) throws IOException {
        if (!Files.exists(target)) {
            write(target, attachment);
        }
    }

    private static void write(Path target, Attachment attachment) throws IOException {
        WholeFiles.write(target, part -> Files.write(part, attachment.content()));
    }

    /** {@return an attachment of the bytes of a text file} */
    static Attachment attachment(String path, byte[] bytes) {
        return new Attachment(path.substring(path.lastIndexOf('/') + 1), bytes);
    }
}
