/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.form.Layouts;
import org.adatom.ui.Latest;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * The files or folders that an analysis reads: typed, chosen from those of the workspace and the last ones, browsed
 * for, or dropped. Below stands what is in the first one.
 */
public final class FileSection extends Composite {
    private final List<Combo> rows = new ArrayList<>();
    private final Composite list;
    private final Label summary;
    private final List<String> offered;
    private final Latest<Path, DataPeek> peek;
    private final List<Runnable> listeners = new ArrayList<>();
    private Consumer<List<String>> columns = names -> { };

    /**
     * A section.
     *
     * @param parent where
     * @param files what is chosen at first
     * @param known more files that are offered
     */
    public FileSection(Composite parent, List<Path> files, List<Path> known) {
        super(parent, SWT.NONE);
        var all = new LinkedHashSet<String>();
        files.forEach(f -> all.add(DataFiles.shown(f)));
        known.forEach(f -> all.add(DataFiles.shown(f)));
        offered = List.copyOf(all);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 10).spacing(14, 2).applyTo(this);
        var title = new Label(this, SWT.NONE);
        title.setText(Messages.Run_data);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 8).applyTo(title);
        list = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
        peek = new Latest<>(this, DataPeek::of, this::show);
        new Label(this, SWT.NONE);
        summary = new Label(this, SWT.WRAP);
        Field.style(summary, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(summary);
        new Label(this, SWT.NONE);
        var more = new Link(this, SWT.NONE);
        more.setText("<a>" + Messages.Run_dataMore + "</a>");
        more.addListener(SWT.Selection, e -> {
            row("").setFocus();
            Layouts.fit(this);
        });
        if (files.isEmpty()) {
            row("");
        }
        files.forEach(f -> row(DataFiles.shown(f)));
        dropping();
        changed();
    }

    /** Says who is told of the columns of the first file, as they become known. */
    public void onColumns(Consumer<List<String>> listener) {
        columns = listener;
        changed();
    }

    /** Adds somebody who is told after each change. */
    public void addChangeListener(Runnable listener) {
        listeners.add(listener);
    }

    private Combo row(String text) {
        var box = new Combo(list, SWT.DROP_DOWN);
        box.setItems(offered.toArray(String[]::new));
        box.setVisibleItemCount(18);
        box.setText(text);
        box.setToolTipText(Messages.Run_dataTip);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(300, SWT.DEFAULT)
                .applyTo(box);
        box.addListener(SWT.Modify, e -> changed());
        rows.add(box);
        button(Messages.Form_browse, () -> {
            var dialog = new FileDialog(getShell(), SWT.OPEN);
            DataFiles.path(box.getText()).map(Path::getParent).ifPresent(f -> dialog.setFilterPath(f.toString()));
            var chosen = dialog.open();
            if (chosen != null) {
                box.setText(DataFiles.shown(Path.of(chosen)));
            }
        });
        button(Messages.Run_dataFolder, () -> {
            var dialog = new DirectoryDialog(getShell(), SWT.OPEN);
            var chosen = dialog.open();
            if (chosen != null) {
                box.setText(DataFiles.shown(Path.of(chosen)));
            }
        });
        return box;
    }

    private void button(String text, Runnable action) {
        var button = new Button(list, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> action.run());
    }

    private void dropping() {
        var target = new DropTarget(this, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(@Nullable DropTargetEvent e) {
                if (e != null) {
                    e.detail = DND.DROP_COPY;
                }
            }

            @Override
            public void drop(@Nullable DropTargetEvent e) {
                if (e != null) {
                    dropped(e.data);
                }
            }
        });
    }

    private void dropped(@Nullable Object data) {
        var paths = new ArrayList<Path>();
        if (data instanceof String[] names) {
            Arrays.stream(names).map(Path::of).forEach(paths::add);
        } else if (data instanceof IStructuredSelection selection) {
            for (var each : selection) {
                var resource = Adapters.adapt(each, IResource.class);
                if (resource != null && resource.getLocation() != null) {
                    paths.add(resource.getLocation().toPath());
                }
            }
        }
        choose(paths);
    }

    /** Takes files: the first in place of the first, others as further ones. */
    public void choose(List<Path> paths) {
        for (int i = 0; i < paths.size(); i++) {
            var text = DataFiles.shown(paths.get(i));
            if (i < rows.size()) {
                rows.get(i).setText(text);
            } else {
                row(text);
            }
        }
        Layouts.fit(this);
    }

    /** {@return what was chosen, absolute} */
    public List<Path> files() {
        return rows.stream().flatMap(r -> DataFiles.path(r.getText()).stream()).toList();
    }

    /** {@return whether there is at least one file, and all are there} */
    public boolean isValid() {
        return !files().isEmpty() && rows.stream().map(Combo::getText).filter(t -> !t.isBlank())
                .allMatch(FileSection::there);
    }

    private static boolean there(String text) {
        try {
            return DataFiles.path(text).filter(Files::exists).isPresent();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void changed() {
        var first = files();
        if (first.isEmpty()) {
            summary.setText(Messages.Run_dataNone);
        } else if (!Files.exists(first.getFirst())) {
            summary.setText(Messages.Run_dataGone);
        } else {
            peek.request(first.getFirst());
        }
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private void show(DataPeek seen) {
        var first = files();
        if (!first.isEmpty() && first.getFirst().equals(seen.file())) {
            summary.setText(seen.summary().replace("&", "&&"));
            summary.requestLayout();
            columns.accept(seen.columns());
        }
    }
}
