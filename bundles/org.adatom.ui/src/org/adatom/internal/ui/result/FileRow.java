/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.run.Studies;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** The files that a run made, such as fitted models: what they are, to save and to open. */
final class FileRow extends Composite {
    private final Optional<Path> folder;

    /** @param files at least one @param folder of the run, if it has one */
    FileRow(Composite parent, List<ResultItem.File> files, Optional<Path> folder) {
        super(parent, SWT.NONE);
        this.folder = folder;
        var rows = new RowLayout(SWT.HORIZONTAL);
        rows.spacing = 28;
        rows.marginLeft = 18;
        rows.marginTop = 4;
        rows.marginBottom = 4;
        rows.center = true;
        setLayout(rows);
        files.forEach(this::add);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
    }

    private void add(ResultItem.File file) {
        var row = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
        new Label(row, SWT.NONE).setImage(Images.image("file"));
        var name = new Label(row, SWT.NONE);
        name.setText(file.label().replace("&", "&&"));
        var about = new Label(row, SWT.NONE);
        about.setText(file.fileName() + "  " + size(file.content().length));
        Field.style(about, Field.QUIET);
        var link = new Link(row, SWT.NONE);
        boolean opens = stored(file).isPresent();
        link.setText("<a href=\"save\">" + Messages.File_save + "</a>"
                + (opens ? "   <a href=\"open\">" + Messages.File_open + "</a>" : ""));
        link.addListener(SWT.Selection, e -> {
            if ("open".equals(e.text)) {
                stored(file).ifPresent(this::open);
            } else {
                save(file);
            }
        });
    }

    /** {@return a size as a person says it} */
    static String size(long bytes) {
        return bytes < 1000 ? bytes + " B" : bytes < 1_000_000 ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** {@return where the run keeps the file, when it does} */
    private Optional<Path> stored(ResultItem.File file) {
        int dot = file.fileName().lastIndexOf('.');
        var ending = dot < 0 ? ".bin" : file.fileName().substring(dot);
        var name = file.name().replaceAll("[^A-Za-z0-9_-]", "_") + ending;
        return folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
    }

    private void open(Path path) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        var page = window == null ? null : window.getActivePage();
        if (page != null) {
            try {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(path.toUri()));
            } catch (PartInitException e) {
                Problems.show(this, e);
            }
        }
    }

    private void save(ResultItem.File file) {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.File_save);
        dialog.setFileName(file.fileName());
        dialog.setFilterPath(ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString());
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen != null) {
            try {
                Files.write(Path.of(chosen), file.content());
                Studies.refresh(Path.of(chosen));
            } catch (IOException e) {
                Problems.show(this, e);
            }
        }
    }
}
