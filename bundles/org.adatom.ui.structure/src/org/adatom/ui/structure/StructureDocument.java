/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.structure;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.adatom.structure.Structure;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a structure editor edits: the frames of a file, which one is shown, which atoms are chosen, and what was changed since
 * it was saved. Every change goes through the operation history and can be undone. Belongs to one thread.
 * <p>
 * A preview (a drag under way, the frames of a running analysis) is shown in place of the current frame and is no part of the
 * history; an edit ends it.
 */
public final class StructureDocument {
    private static final int UNDO_LIMIT = 200;

    /** Hears of changes. */
    public interface Listener {
        /** Something of the document changed. */
        void documentChanged(Change change);
    }

    /** What changed. */
    public enum Change {
        /** Another structure is shown: an edit, undo, another frame, a preview. */
        STRUCTURE,
        /** Other atoms are chosen. */
        SELECTION,
        /** It became dirty or clean. */
        DIRTY,
        /** The number of frames or the shown one. */
        FRAME
    }

    private final IOperationHistory history;
    private final IUndoContext context;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Integer, Structure> edited = new HashMap<>();
    private final Map<Integer, Structure> originals = new HashMap<>();
    private Map<Integer, Structure> saved = Map.of();
    private FrameSource frames;
    private int frame;
    private Structure current;
    private @Nullable Structure preview;
    private AtomSelection selection = AtomSelection.NONE;
    private boolean dirty;
    private boolean held;

    /**
     * Opens the first frame.
     *
     * @param frames the frames; closed with the document
     * @param history where the edits go
     * @throws IOException when the first frame cannot be read
     */
    public StructureDocument(FrameSource frames, IOperationHistory history) throws IOException {
        this.frames = frames;
        this.history = history;
        this.context = new ObjectUndoContext(this);
        history.setLimit(context, UNDO_LIMIT);
        this.current = frames.frame(0);
    }

    /** {@return a document of one structure that is in memory} */
    public static StructureDocument of(Structure structure, IOperationHistory history) {
        try {
            return new StructureDocument(FrameSource.of(List.of(structure)), history);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the structure that is to be shown: the preview if there is one, else the current frame with its edits} */
    public Structure shown() {
        var p = preview;
        return p == null ? current : p;
    }

    /** {@return the current frame with its edits} */
    public Structure structure() {
        return current;
    }

    /** Keeps it as it is: until it is let go, nothing edits, undoes or goes to another frame. */
    public void hold(boolean on) {
        if (on != held) {
            held = on;
            fire(Change.FRAME);
            fire(Change.STRUCTURE);
        }
    }

    /** {@return whether it is kept as it is, as while a run moves its atoms} */
    public boolean isHeld() {
        return held;
    }

    /** {@return whether a preview is shown or it is held, so that nobody should edit it} */
    public boolean isPreviewing() {
        return held || preview != null;
    }

    /** {@return the chosen atoms} */
    public AtomSelection selection() {
        return selection;
    }

    /** {@return the number of frames} */
    public int frameCount() {
        return frames.count();
    }

    /** {@return the index of the current frame} */
    public int frame() {
        return frame;
    }

    /** {@return whether there is something to save} */
    public boolean isDirty() {
        return dirty;
    }

    /** {@return the context of its edits in the history} */
    public IUndoContext undoContext() {
        return context;
    }

    /** {@return the history of its edits} */
    public IOperationHistory history() {
        return history;
    }

    /** {@return a frame with its edits} @throws IOException when it cannot be read */
    public Structure frame(int index) throws IOException {
        var e = edited.get(index);
        return e == null ? frames.frame(index) : e;
    }

    /** {@return all frames with their edits as they are now, read when asked for; not to be closed} */
    public Snapshot snapshot() {
        return new Snapshot(frames, Map.copyOf(edited));
    }

    /** The frames of a document as they were at one time. */
    public static final class Snapshot implements FrameSource {
        private final FrameSource source;
        private final Map<Integer, Structure> edits;

        private Snapshot(FrameSource source, Map<Integer, Structure> edits) {
            this.source = source;
            this.edits = edits;
        }

        @Override
        public int count() {
            return source.count();
        }

        @Override
        public Structure frame(int index) throws IOException {
            var e = edits.get(index);
            return e == null ? source.frame(index) : e;
        }
    }

    /** Shows another frame. @throws IOException when it cannot be read; the document then stays where it is */
    public void showFrame(int index) throws IOException {
        if (index != frame && !held) {
            showFrame(index, frame(index));
        }
    }

    /** Shows another frame that was read already. @param structure what {@link #frame(int)} gave for the index */
    public void showFrame(int index, Structure structure) {
        if (held) {
            return;
        }
        var e = edited.get(index);
        frame = index;
        current = e == null ? structure : e;
        preview = null;
        fire(Change.FRAME);
        fire(Change.STRUCTURE);
        select(selection.within(current.count()));
    }

    /** Chooses atoms. */
    public void select(AtomSelection chosen) {
        var kept = chosen.within(shown().count());
        if (!kept.equals(selection)) {
            selection = kept;
            fire(Change.SELECTION);
        }
    }

    /** Shows a structure for the time being; null ends it. */
    public void preview(@Nullable Structure structure) {
        if (structure != preview) {
            preview = structure;
            fire(Change.STRUCTURE);
            select(selection);
        }
    }

    /**
     * Changes the current frame, to be undone under the given label.
     *
     * @param label what a person reads behind "Undo", such as "Move 3 atoms"
     * @param changed the frame as it is to be; nothing happens when it is the very one that is there, or it is held
     * @param chosen the atoms to be chosen afterwards
     */
    public void edit(String label, Structure changed, AtomSelection chosen) {
        if (held) {
            return;
        }
        preview(null);
        if (changed == current) {
            return;
        }
        originals.putIfAbsent(frame, current);
        var operation = new StructureOperation(label, this, new StructureOperation.State(frame, current, selection),
                new StructureOperation.State(frame, changed, chosen.within(changed.count())));
        execute(() -> history.execute(operation, null, null));
    }

    /** Changes the current frame; the chosen atoms stay chosen. */
    public void edit(String label, Structure changed) {
        edit(label, changed, selection);
    }

    /** {@return whether there is something to undo} */
    public boolean canUndo() {
        return history.canUndo(context);
    }

    /** {@return whether there is something to redo} */
    public boolean canRedo() {
        return history.canRedo(context);
    }

    /** Undoes the last edit, if there is one. */
    public void undo() {
        if (held) {
            return;
        }
        preview(null);
        execute(() -> history.undo(context, null, null));
    }

    /** Does again what was undone last, if there is something. */
    public void redo() {
        if (held) {
            return;
        }
        preview(null);
        execute(() -> history.redo(context, null, null));
    }

    /**
     * The file now holds what a snapshot gave.
     *
     * @param snapshot what was written
     * @param reopened the frames of the file as it is now; the old ones are closed
     * @throws IOException when the old frames cannot be closed
     */
    public void markSaved(Snapshot snapshot, FrameSource reopened) throws IOException {
        saved = snapshot.edits;
        var old = frames;
        frames = reopened;
        updateDirty();
        if (old != reopened) {
            old.close();
        }
    }

    /**
     * Takes other frames in place of the old ones, as after the file changed outside. Edits are forgotten.
     *
     * @throws IOException when the frame cannot be read; the document then stays as it is
     */
    public void replace(FrameSource newFrames) throws IOException {
        held = false;
        int index = Math.min(frame, newFrames.count() - 1);
        var first = newFrames.frame(index);
        var old = frames;
        history.dispose(context, true, true, false);
        frames = newFrames;
        edited.clear();
        originals.clear();
        saved = Map.of();
        frame = index;
        current = first;
        preview = null;
        fire(Change.FRAME);
        fire(Change.STRUCTURE);
        select(selection.within(current.count()));
        updateDirty();
        if (old != newFrames) {
            old.close();
        }
    }

    /** Forgets the edits and frees the file. */
    public void close() throws IOException {
        history.dispose(context, true, true, true);
        listeners.clear();
        frames.close();
    }

    /** Adds one who hears of changes. */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Takes a listener away. */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Puts a state in place, as an operation does it and undoes it. */
    void show(StructureOperation.State state) {
        preview = null;
        edited.put(state.frame(), state.structure());
        boolean otherFrame = frame != state.frame();
        frame = state.frame();
        current = state.structure();
        selection = state.selection();
        if (otherFrame) {
            fire(Change.FRAME);
        }
        fire(Change.STRUCTURE);
        fire(Change.SELECTION);
        updateDirty();
    }

    private void updateDirty() {
        boolean now = !sameAsSaved();
        if (now != dirty) {
            dirty = now;
            fire(Change.DIRTY);
        }
    }

    private boolean sameAsSaved() {
        for (var e : edited.entrySet()) {
            var other = saved.get(e.getKey());
            if (e.getValue() != (other == null ? originals.get(e.getKey()) : other)) {
                return false;
            }
        }
        return true;
    }

    private void fire(Change change) {
        listeners.forEach(l -> l.documentChanged(change));
    }

    private static void execute(Step step) {
        try {
            step.run();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws ExecutionException;
    }
}
