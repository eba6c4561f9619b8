/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.Trajectory;
import org.adatom.ui.structure.FrameSource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** The frames of a file; a small file is read at once, of a large one each frame when it is shown. */
public final class FileFrames implements FrameSource {
    private static final long SMALL = 4 << 20;

    private final Trajectory trajectory;

    private FileFrames(Trajectory trajectory) {
        this.trajectory = trajectory;
    }

    /** {@return the frames of a file} @throws IOException when it cannot be read, one line that says where and why */
    public static FrameSource open(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        var trajectory = StructureFiles.open(file, monitor);
        if (trajectory.count() == 1 || Files.size(file) <= SMALL) {
            try (trajectory) {
                var frames = new Structure[trajectory.count()];
                for (int i = 0; i < frames.length; i++) {
                    frames[i] = trajectory.frame(i);
                }
                return FrameSource.of(List.of(frames));
            }
        }
        return new FileFrames(trajectory);
    }

    /** Writes frames in place of a file, whole or not at all. @param format null for the one of the file's name */
    public static void write(Path file, FrameSource frames, @Nullable StructureFormat format,
            @Nullable IProgressMonitor monitor) throws IOException {
        try {
            StructureFiles.write(file, () -> iterator(frames), format, monitor);
        } catch (UnreadableFrame e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public int count() {
        return trajectory.count();
    }

    @Override
    public Structure frame(int index) throws IOException {
        return trajectory.frame(index);
    }

    @Override
    public void close() throws IOException {
        trajectory.close();
    }

    private static Iterator<Structure> iterator(FrameSource frames) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < frames.count();
            }

            @Override
            public Structure next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                try {
                    return frames.frame(next++);
                } catch (IOException e) {
                    throw new UnreadableFrame(e);
                }
            }
        };
    }

    /** An old frame that cannot be copied into the new file. */
    private static final class UnreadableFrame extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableFrame(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
