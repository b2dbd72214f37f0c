<#assign language = content.uri?keep_before("/")>
<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${content.title}</title>
</head>
<body>
<nav>
<ul>
<#list published_pages as page>
<#if page.uri?starts_with(language + "/")>
<li><a href="${content.rootpath}${page.uri}">${page.title}</a></li>
</#if>
</#list>
</ul>
</nav>
<main>
<h1>${content.title}</h1>
${content.body}
</main>
</body>
</html>
