/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.FrameList;
import org.adatom.analysis.FrameSink;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.adatom.structure.io.Trajectory;
import org.adatom.structure.io.TrajectoryWriter;
import org.eclipse.core.runtime.OperationCanceledException;

/** Frames in an extxyz file to which a run adds. */
final class FileFrames implements FrameSink {
    private final Path file;
    private TrajectoryWriter writer;
    private int before;
    private boolean closed;

    /** @param kept how many frames and how many bytes of the file stay */
    FileFrames(Path file, long[] kept) throws IOException {
        this.file = file;
        long have = Files.exists(file) ? Files.size(file) : 0;
        if (have < kept[1]) {
            throw new IOException("the run cannot go on: " + file + " has " + have + " bytes and had " + kept[1]
                    + " at the checkpoint; begin anew with the run.yaml beside it");
        }
        cut(file, kept[1]);
        before = (int) kept[0];
        writer = StructureFiles.appender(file, null);
    }

    private static void cut(Path file, long bytes) throws IOException {
        if (Files.exists(file)) {
            try (var open = FileChannel.open(file, StandardOpenOption.WRITE)) {
                open.truncate(bytes);
            }
        }
    }

    @Override
    public synchronized void add(Structure frame) {
        if (closed) {
            throw new OperationCanceledException();
        }
        try {
            writer.write(frame);
        } catch (IOException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public synchronized int count() {
        return before + writer.count();
    }

    /** {@return the length of the file} */
    long bytes() throws IOException {
        return Files.size(file);
    }

    @Override
    public synchronized void truncate(int count) {
        int have = count();
        if (count == have) {
            return;
        } else if (count < 0 || count > have) {
            throw new AnalysisException("there are " + have + " frames, not " + count);
        }
        try {
            writer.close();
            cut(file, count == 0 ? 0 : StructureFiles.end(file, count - 1));
            before = count;
            writer = StructureFiles.appender(file, null);
        } catch (IOException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public FrameList all() {
        try {
            return new Listed(file);
        } catch (IOException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    synchronized void close() {
        closed = true;
        writer.close();
    }

    /** The frames of a file, each read when it is asked for. The file stays open as long as somebody holds the list. */
    static final class Listed extends FrameList {
        private final Path file;
        private final Trajectory frames;

        Listed(Path file) throws IOException {
            this.file = file;
            this.frames = StructureFiles.open(file);
        }

        /** {@return where it was when it was opened} */
        Path file() {
            return file;
        }

        @Override
        public Structure get(int index) {
            try {
                return frames.frame(index);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int size() {
            return frames.count();
        }
    }
}
