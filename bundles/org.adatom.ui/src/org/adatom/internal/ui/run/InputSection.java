/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.form.Field;
import org.adatom.ui.StructureSource;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/**
 * What an analysis works on: the structure of the active editor, and for one that takes several also that of another editor or
 * of a file, or all frames.
 */
public final class InputSection extends Composite {
    private final StructureSource first;
    private final List<List<StudyInput>> choices = new ArrayList<>();
    private @Nullable Combo combo;
    private @Nullable Label summary;

    /**
     * A section.
     *
     * @param parent where
     * @param first the structure of the active editor
     * @param others those of the other editors; not looked at when one structure is taken
     * @param several whether the analysis takes several structures
     */
    InputSection(Composite parent, StructureSource first, List<StructureSource> others, boolean several) {
        super(parent, SWT.NONE);
        this.first = first;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 10).spacing(14, 2).applyTo(this);
        label(Messages.Run_input);
        label((first.name() + (first.isDirty() ? Messages.Run_unsaved : "")).replace("&", "&&"));
        label("");
        quiet(Words.summary(first.structure()));
        if (several) {
            more(others);
        } else {
            choices.add(List.of(new StudyInput(first, false)));
        }
    }

    private void label(String text) {
        new Label(this, SWT.NONE).setText(text);
    }


    private Label quiet(String text) {
        var label = new Label(this, SWT.NONE);
        label.setText(text);
        Field.style(label, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private void more(List<StructureSource> others) {
        var name = new Label(this, SWT.NONE);
        name.setText(Messages.Run_and);
        GridDataFactory.swtDefaults().indent(0, 6).applyTo(name);
        var row = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(row);
        var list = new Combo(row, SWT.READ_ONLY);
        list.setToolTipText(Messages.Run_andTip);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(list);
        list.addListener(SWT.Selection, e -> show());
        combo = list;
        var browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.Form_browse);
        browse.addListener(SWT.Selection, e -> browse());
        label("");
        summary = quiet("");
        int best = fill(list, others);
        list.select(best);
        show();
    }

    /** Fills the list. @return what is most likely meant */
    private int fill(Combo list, List<StructureSource> others) {
        add(list, Messages.Run_nothingMore, List.of(new StudyInput(first, false)));
        int best = 0;
        if (first.frameCount() > 1) {
            add(list, Messages.Run_allFrames.formatted(first.frameCount()), List.of(new StudyInput(first, true)));
            best = 1;
        }
        for (var other : others) {
            add(list, other.name() + (other.isDirty() ? Messages.Run_unsaved : ""), pair(other));
            boolean alike = other.structure().formula().equals(first.structure().formula());
            best = best == 0 && alike ? choices.size() - 1 : best;
        }
        return best;
    }

    private List<StudyInput> pair(StructureSource other) {
        return List.of(new StudyInput(first, false), new StudyInput(other, false));
    }

    private void add(Combo list, String text, List<StudyInput> choice) {
        list.add(text);
        choices.add(choice);
    }

    private void show() {
        var label = summary;
        if (label != null) {
            var chosen = inputs();
            label.setText(chosen.size() > 1 ? Words.summary(chosen.getLast().source().structure())
                    : chosen.getFirst().all() ? Messages.Run_allFramesHint : Messages.Run_nothingMoreHint);
        }
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        first.file().map(Path::getParent).ifPresent(f -> dialog.setFilterPath(f.toString()));
        var chosen = dialog.open();
        if (chosen != null) {
            choose(Path.of(chosen));
        }
    }

    /** Reads a file and takes its last frame as the second structure. */
    public void choose(Path file) {
        var shell = getShell();
        Job.create(Messages.Run_reading, (ICoreRunnable) monitor -> {
            try {
                var source = FileSource.read(file);
                shell.getDisplay().asyncExec(() -> chosen(source));
            } catch (IOException | RuntimeException e) {
                Problems.showLater(shell, e);
            }
        }).schedule();
    }

    private void chosen(FileSource source) {
        var list = combo;
        if (list != null && !list.isDisposed()) {
            add(list, source.name(), pair(source));
            list.select(choices.size() - 1);
            show();
        }
    }

    /** {@return what was chosen} */
    List<StudyInput> inputs() {
        var list = combo;
        return choices.get(list == null ? 0 : Math.max(0, list.getSelectionIndex()));
    }
}
