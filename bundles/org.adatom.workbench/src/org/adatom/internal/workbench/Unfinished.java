/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Checkpoint;
import org.adatom.analysis.FrameSink;
import org.adatom.workbench.ResultStore;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunState;
import org.adatom.workbench.WorkbenchException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The folder of a run that has not ended, beside the one of its results: its record, its checkpoint and the frames that it
 * wrote. It appears with the first checkpoint or frame. A lock tells a run that goes on from one whose process ended.
 */
public final class Unfinished implements Checkpoint {
    /** What its name has more than that of the results. */
    public static final String ENDING = ".unfinished";
    /** The file with the state of the run. */
    static final String STATE_FILE = "checkpoint.bin";
    private static final String LOCK_FILE = ".lock";
    private static final int FORM = 0x41444332; // "ADC2"

    private final Path folder;
    private final Run run;
    private final boolean resumes;
    private final Map<String, FileFrames> frames = new LinkedHashMap<>();
    private final Map<String, long[]> kept = new LinkedHashMap<>(); // name: frames, bytes at the checkpoint
    private @Nullable FileChannel channel;
    private byte @Nullable [] loaded;
    private boolean closed;

    /**
     * @param target where the results will go
     * @param resumes whether the folder is there already
     * @throws WorkbenchException when the run that is to be resumed goes on, or its checkpoint cannot be read
     */
    public Unfinished(Path target, Run run, boolean resumes) {
        this.folder = folder(target);
        this.run = run;
        this.resumes = resumes;
        if (resumes) {
            lock();
            try {
                read();
            } catch (IOException e) {
                close();
                throw new WorkbenchException("the run cannot go on: " + folder.resolve(STATE_FILE)
                        + " cannot be read: " + WholeFiles.reason(e) + "; begin anew with " + folder.resolve(ResultStore.RUN_FILE),
                        e);
            }
        }
    }

    /** {@return the folder beside that of results} */
    public static Path folder(Path target) {
        return target.resolveSibling(target.getFileName() + ENDING);
    }

    /** {@return where the results of an unfinished run will go} */
    public static Path target(Path unfinished) {
        var name = String.valueOf(unfinished.getFileName());
        return name.endsWith(ENDING) ? unfinished.resolveSibling(name.substring(0, name.length() - ENDING.length()))
                : unfinished;
    }

    /** {@return whether a folder holds a checkpoint to go on from} */
    public static boolean canResume(Path folder) {
        return Files.isRegularFile(folder.resolve(STATE_FILE)) && ResultStore.isResults(folder);
    }

    /** {@return the folder, if something was written} */
    synchronized Optional<Path> written() {
        return channel != null || resumes ? Optional.of(folder) : Optional.empty();
    }

    @Override
    public synchronized Optional<byte[]> load() {
        var state = loaded;
        return state == null ? Optional.empty() : Optional.of(state);
    }

    @Override
    public synchronized void save(byte[] state) {
        begin();
        try {
            var bytes = new ByteArrayOutputStream(state.length + 256);
            var out = new DataOutputStream(bytes);
            out.writeInt(FORM);
            out.writeInt(frames.size());
            for (var f : frames.entrySet()) {
                out.writeUTF(f.getKey());
                out.writeLong(f.getValue().count());
                out.writeLong(f.getValue().bytes());
            }
            out.writeInt(state.length);
            out.write(state);
            out.writeInt(sum(bytes.toByteArray(), bytes.size()));
            WholeFiles.write(folder.resolve(STATE_FILE), part -> Files.write(part, bytes.toByteArray()));
        } catch (IOException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    private void read() throws IOException {
        var all = Files.readAllBytes(folder.resolve(STATE_FILE));
        int end = all.length - Integer.BYTES;
        if (end < 2 * Integer.BYTES || ByteBuffer.wrap(all).getInt() >>> 8 != FORM >>> 8) {
            throw new IOException("it is empty, cut off, or no checkpoint");
        } else if (ByteBuffer.wrap(all).getInt() != FORM) {
            throw new IOException("another version of the program wrote it");
        } else if (ByteBuffer.wrap(all).getInt(end) != sum(all, end)) {
            throw new IOException("it is cut off or damaged");
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(all, Integer.BYTES, end))) {
            for (int n = in.readInt(); n > 0; n--) {
                kept.put(in.readUTF(), new long[] {in.readLong(), in.readLong()});
            }
            loaded = in.readNBytes(in.readInt());
        }
    }

    private static int sum(byte[] bytes, int length) {
        var sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    /** {@return the frames of a name} After a resumed run has begun, those that were there at its checkpoint. */
    public synchronized FrameSink frames(String name) {
        begin();
        var there = frames.get(name);
        if (there == null) {
            try {
                there = new FileFrames(folder.resolve(name + ".extxyz"), kept.getOrDefault(name, new long[2]));
            } catch (IOException e) {
                throw new AnalysisException(String.valueOf(e.getMessage()), e);
            }
            frames.put(name, there);
        }
        return there;
    }

    /** Makes the folder with the record of the run, once. */
    private void begin() {
        if (closed) {
            throw new OperationCanceledException();
        }
        if (channel != null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            lock();
            new ResultWriter(folder).write(run, null, RunState.RUNNING, "Running");
        } catch (IOException e) {
            abandon();
            throw new AnalysisException(String.valueOf(WholeFiles.cannotWrite(folder, e).getMessage()), e);
        }
    }

    /** Leaves nothing of a folder that could not be begun. */
    private void abandon() {
        close();
        channel = null;
        try {
            WholeFiles.deleteTree(folder);
        } catch (IOException e) {
            run.live().note("what was begun could not be deleted: " + e.getMessage());
        }
    }

    private void lock() {
        try {
            var file = FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(file) == null) {
                file.close();
                throw new WorkbenchException("the run in " + folder + " goes on: cancel it first");
            }
            channel = file;
        } catch (IOException e) {
            throw new WorkbenchException("cannot write " + folder + ": " + WholeFiles.reason(e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) { // by this process
            return null;
        }
    }

    /** {@return whether a run of this machine is writing into a folder} */
    public static boolean goesOn(Path folder) {
        var file = folder.resolve(LOCK_FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try (var open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var lock = tryLock(open);
            if (lock != null) {
                lock.release();
            }
            return lock == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes how the run ended into its folder, which stays so that the run can go on. */
    synchronized void stop(RunState state, String verdict) throws IOException {
        close();
        new ResultWriter(folder).rewrite(run, state, verdict);
    }

    /** Deletes the folder: the results are written. */
    synchronized void finish() throws IOException {
        close();
        WholeFiles.deleteTree(folder);
    }

    /** Takes no more; a run that was left behind and goes on writing is cancelled by it. */
    synchronized void close() {
        closed = true;
        frames.values().forEach(FileFrames::close);
        var open = channel;
        if (open != null) {
            try {
                open.close();
                Files.deleteIfExists(folder.resolve(LOCK_FILE));
            } catch (IOException e) {
                return; // the lock went with the channel
            }
        }
    }
}
